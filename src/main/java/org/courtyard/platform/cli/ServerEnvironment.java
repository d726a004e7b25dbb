package org.courtyard.platform.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment with an option of the command line laid over it. */
final class ServerEnvironment {

    private ServerEnvironment() {}

    static Map<String, String> with(@Nullable Integer port) {
        var environment = new HashMap<>(System.getenv());
        if (port != null) {
            environment.put("COURTYARD_PORT", port.toString());
        }
        return environment;
    }
}
