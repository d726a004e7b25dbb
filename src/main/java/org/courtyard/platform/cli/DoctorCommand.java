package org.courtyard.platform.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.configuration.SettingsProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./courtyard doctor}: looks at everything an instance needs and says what to do about what is missing. */
@Command(
        name = "doctor",
        description = "Check JDK, disk, database, clock, mail, public address and configuration; say what to do.")
public final class DoctorCommand implements CourtyardCommand {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The instance's directory (default: COURTYARD_DATA, else ~/.courtyard/serve).")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var environment = System.getenv();
        var directory = DataDirectory.of(data, environment, "serve").path();
        var findings = findings(environment, directory);
        var out = spec.commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line()));
        out.flush();
        return findings.stream().anyMatch(Finding::fault) ? 1 : 0;
    }

    private static List<Finding> findings(Map<String, String> environment, Path directory) {
        try {
            var settings = CourtyardSettings.load(environment, directory, Map.of());
            return new Examination(settings, Clock.systemUTC()).findings();
        } catch (SettingsProblem e) {
            return e.faults().stream()
                    .map(fault -> Finding.fault("configuration", fault))
                    .toList();
        }
    }
}
