package org.courtyard.platform.cli;

import java.util.concurrent.Callable;

/**
 * A sub-command of {@code ./courtyard}: a public class with {@code @picocli.CommandLine.Command} and a public
 * constructor without arguments, named in {@code META-INF/services/org.courtyard.platform.cli.CourtyardCommand}.
 * {@link #call()} gives the exit code: 0 done, 1 failed or found faults, 2 wrong usage. Only the result goes to
 * stdout. A {@link CommandProblem} becomes one line on stderr and exit code 1.
 *
 * @see InstanceCommand for commands that need the application
 */
public interface CourtyardCommand extends Callable<Integer> {}
