package org.courtyard.concerns.bench;

import org.courtyard.platform.cli.BenchCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./courtyard bench intake}. */
@Command(name = "intake", description = "Raise concerns over HTTP, as fast as it goes.")
public final class IntakeBench implements BenchCommand {

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (var ground = Ground.of(options, spec)) {
            var benches = new Benches(options, ground, spec.commandLine().getOut());
            var measured = benches.intake();
            var raw = ground.rows() == null ? null : benches.raw();
            return benches.tell("intake", "intakes/s", measured, raw);
        }
    }
}
