package org.courtyard.platform.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;

/** A server that a command starts for itself, on a free port of this machine. */
public final class OwnServer implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private OwnServer(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** Starts it on a data directory that nobody else serves. */
    public static OwnServer start(CommandSpec command, Path data) {
        var given = Map.of("COURTYARD_BIND", "127.0.0.1", "COURTYARD_PORT", "0");
        var settings = CourtyardSettings.load(Map.of(), data, given);
        return new OwnServer(new Start(Courtyard.of(command), settings, List.of()).serving());
    }

    public ApplicationContext application() {
        return application;
    }

    /** Such as {@code http://127.0.0.1:40123}. */
    public String address() {
        var server = ((WebServerApplicationContext) application).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    @Override
    public void close() {
        application.close();
    }
}
