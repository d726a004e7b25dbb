package org.courtyard.platform.cli;

import java.util.ServiceLoader;
import org.courtyard.platform.configuration.SettingsProblem;
import org.courtyard.platform.crypto.KeyProblem;
import org.courtyard.platform.postgres.DatabaseProblem;
import org.courtyard.platform.problems.Problem;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Puts the commands of all modules together and runs one. */
public final class CourtyardCommandLine {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private CourtyardCommandLine() {}

    /** Runs the command and returns the exit code. */
    public static int run(Class<?> application, String... arguments) {
        return of(application).execute(arguments);
    }

    static CommandLine of(Class<?> application) {
        var line = new CommandLine(new Courtyard(application));
        ServiceLoader.load(CourtyardCommand.class).forEach(line::addSubcommand);
        addGroup(line, "import", "Take over divisions, boundaries and history.", ImportCommand.class);
        addGroup(line, "bench", "Measure this machine.", BenchCommand.class);
        line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, command));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static void addGroup(
            CommandLine line, String name, String purpose, Class<? extends CourtyardCommand> kind) {
        var spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(purpose).synopsisSubcommandLabel("NAME");
        ServiceLoader.load(kind).forEach(command -> spec.addSubcommand(null, new CommandLine(command)));
        if (!spec.subcommands().isEmpty()) {
            line.addSubcommand(spec);
        }
    }

    private static int failed(Exception problem, CommandLine command) {
        var err = command.getErr();
        if (Courtyard.of(command.getCommandSpec()).debug()) {
            problem.printStackTrace(err);
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SettingsProblem settings -> {
                    settings.faults().forEach(err::println);
                    return WRONG_USAGE;
                }
                case PortInUseException port -> {
                    err.println("Port %d is taken: choose another with --port.".formatted(port.getPort()));
                    return FAILED;
                }
                case CommandProblem _, DatabaseProblem _, KeyProblem _, Problem _ -> {
                    err.println(oneLine(cause));
                    return FAILED;
                }
                default -> {}
            }
        }
        err.println(oneLine(root(problem)) + " (--debug shows more)");
        return FAILED;
    }

    private static Throwable root(Throwable problem) {
        var root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String oneLine(Throwable problem) {
        var message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message.replaceAll("\\s*\\R\\s*", " ");
    }
}
