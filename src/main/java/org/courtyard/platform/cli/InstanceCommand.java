package org.courtyard.platform.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that works on an instance: with the running server's database, or with the database started for as long as
 * the command takes. The application has no web and runs no timers; beans in packages {@code web} are absent.
 */
public abstract class InstanceCommand implements CourtyardCommand {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The instance's directory (default: COURTYARD_DATA, else ~/.courtyard/serve).")
    private @Nullable Path data;

    @Spec
    protected CommandSpec spec = CommandSpec.create();

    /**
     * Does the work.
     *
     * @param application closed when this returns
     * @return the exit code
     */
    protected abstract int work(ApplicationContext application) throws Exception;

    /** Spring profiles of the application. */
    protected List<String> profiles() {
        return List.of();
    }

    @Override
    public Integer call() throws Exception {
        var environment = System.getenv();
        var directory = DataDirectory.of(data, environment, "serve").path();
        var settings = CourtyardSettings.load(environment, directory, Map.of());
        try (var application = new Start(Courtyard.of(spec), settings, profiles()).working()) {
            return work(application);
        }
    }
}
