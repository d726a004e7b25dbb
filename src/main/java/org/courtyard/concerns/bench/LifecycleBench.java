package org.courtyard.concerns.bench;

import org.courtyard.platform.cli.BenchCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./courtyard bench lifecycle}. */
@Command(name = "lifecycle", description = "Raise, assign, resolve and find again, as fast as it goes.")
public final class LifecycleBench implements BenchCommand {

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (var ground = Ground.of(options, spec)) {
            var benches = new Benches(options, ground, spec.commandLine().getOut());
            var measured = benches.lifecycle();
            var raw = ground.rows() == null ? null : benches.raw();
            return benches.tell("lifecycle", "lifecycles/s", measured, raw);
        }
    }
}
