package org.courtyard.platform.cli;

import org.courtyard.platform.health.Release;
import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "Courtyard " + Release.version() + ", Java " + Runtime.version().feature()
        };
    }
}
