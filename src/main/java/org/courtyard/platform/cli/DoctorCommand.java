package org.courtyard.platform.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.configuration.SettingsProblem;
import org.courtyard.platform.health.Examination;
import org.courtyard.platform.health.Finding;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
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

    private static final Duration PATIENCE = Duration.ofSeconds(5);

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
        var texts = new Texts(false);
        findings.forEach(finding -> out.println(line(finding, texts)));
        out.flush();
        return findings.stream().anyMatch(Finding::fault) ? 1 : 0;
    }

    private static List<Finding> findings(Map<String, String> environment, Path directory) {
        try {
            var settings = CourtyardSettings.load(environment, directory, Map.of());
            return new Examination(settings, Clock.systemUTC(), PATIENCE).findings();
        } catch (SettingsProblem e) {
            return e.faults().stream()
                    .map(fault -> Finding.broken("configuration", "health.configuration.fault", fault))
                    .toList();
        }
    }

    private static String line(Finding finding, Texts texts) {
        var word = switch (finding.level()) {
            case OK -> "ok";
            case LOOK -> "look";
            case BROKEN -> "FAULT";
        };
        return "%-6s %-15s %s".formatted(word, finding.name(texts, Lang.EN), finding.text(texts, Lang.EN));
    }
}
