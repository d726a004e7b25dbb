package org.courtyard.concerns.bench;

import org.courtyard.platform.cli.BenchCommand;
import org.courtyard.platform.cli.CommandProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./courtyard bench raw}. */
@Command(name = "raw", description = "Write the rows of one intake over plain JDBC, as fast as the database goes.")
public final class RawBench implements BenchCommand {

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (options.url != null) {
            throw new CommandProblem("raw writes to the database itself: leave --url away.");
        }
        try (var ground = Ground.of(options, spec)) {
            var benches = new Benches(options, ground, spec.commandLine().getOut());
            return benches.tell("raw", "intakes/s", benches.raw(), null);
        }
    }
}
