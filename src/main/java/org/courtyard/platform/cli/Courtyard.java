package org.courtyard.platform.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./courtyard} without a sub-command explains itself. */
@Command(
        name = "courtyard",
        description = "Software for neighbourhoods that run themselves.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Also: courtyard test [MAVEN OPTION...] runs every test and check."})
final class Courtyard implements Runnable {

    private final Class<?> application;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces and log more.")
    private boolean debug;

    @Spec
    private @Nullable CommandSpec spec;

    Courtyard(Class<?> application) {
        this.application = application;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Give a command.");
        }
    }

    Class<?> application() {
        return application;
    }

    boolean debug() {
        return debug;
    }

    static Courtyard of(CommandSpec command) {
        return (Courtyard) command.root().userObject();
    }
}
