package org.courtyard.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.postgres.DatabaseProblem;
import org.courtyard.platform.postgres.FreshStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./courtyard demo}. */
@Command(name = "demo", description = "Serve the demo neighbourhood on this machine.")
public final class DemoCommand implements CourtyardCommand {

    @Option(names = "--port", description = "Port of the web server (default: COURTYARD_PORT, else 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (default: COURTYARD_DATA, else ~/.courtyard/demo).")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "Throw the demo's data away and begin anew.")
    private boolean fresh;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var environment = ServerEnvironment.with(port);
        var directory = DataDirectory.of(data, environment, "demo").path();
        var settings = CourtyardSettings.load(environment, directory, Map.of("COURTYARD_BIND", "127.0.0.1"));
        if (fresh) {
            throwAway(directory);
        }
        mark(directory);
        var application = new Start(Courtyard.of(spec), settings, List.of("demo")).serving();
        new Server(application, spec.commandLine().getOut()).stay();
        return 0;
    }

    private static void throwAway(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            if (!Files.exists(marker(directory))) {
                throw new DatabaseProblem(
                        "%s was not made by \"courtyard demo\": --fresh leaves it alone.".formatted(directory));
            }
            FreshStart.in(directory, List.of("courtyard.yaml", "logs", "demo"));
        }
    }

    /** An empty or new directory becomes a demo's; any other stays what it is. */
    private static void mark(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (var entries = Files.list(directory)) {
            if (entries.findAny().isEmpty()) {
                Files.createFile(marker(directory));
            }
        }
    }

    private static Path marker(Path directory) {
        return directory.resolve("demo");
    }
}
