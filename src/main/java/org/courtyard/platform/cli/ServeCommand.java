package org.courtyard.platform.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./courtyard serve}. */
@Command(name = "serve", description = "Serve a neighbourhood, without demo data.")
public final class ServeCommand implements CourtyardCommand {

    @Option(names = "--port", description = "Port of the web server (default: COURTYARD_PORT, else 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (default: COURTYARD_DATA, else ~/.courtyard/serve).")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var environment = ServerEnvironment.with(port);
        var directory = DataDirectory.of(data, environment, "serve").path();
        var settings = CourtyardSettings.load(environment, directory, Map.of());
        var application = new Start(Courtyard.of(spec), settings, List.of()).serving();
        new Server(application, spec.commandLine().getOut()).stay();
        return 0;
    }
}
