package org.courtyard.platform.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a server in a throw-away directory and stops it, so that the JDK learns which classes a start needs. */
@Command(name = "train", hidden = true, description = "Prepare faster starts (called by the launcher).")
public final class TrainCommand implements CourtyardCommand {

    @Parameters(paramLabel = "DIR")
    private Path data = Path.of("target/train");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var given = Map.of("COURTYARD_BIND", "127.0.0.1", "COURTYARD_PORT", "0");
        var settings = CourtyardSettings.load(Map.of(), data, given);
        new Start(Courtyard.of(spec), settings, List.of()).serving().close();
        return 0;
    }
}
