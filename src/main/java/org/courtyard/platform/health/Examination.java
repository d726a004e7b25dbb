package org.courtyard.platform.health;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.platform.configuration.CourtyardSettings;

/**
 * Looks at what one instance stands on, without disturbing it.
 *
 * @param patience how long another machine may think
 */
public record Examination(CourtyardSettings settings, InstantSource time, Duration patience) {

    /** @param database how the database is reached from here */
    public List<Check> checks(DatabaseChecks.Way database) {
        var checks = new ArrayList<Check>();
        checks.add(Check.of("version", () -> Finding.well("version", "health.version", Release.version())));
        checks.add(Check.of("configuration", () -> Finding.well("configuration", "health.configuration")));
        checks.addAll(new MachineChecks(settings).checks());
        checks.add(new Check("database", () -> new DatabaseChecks(database, time).findings()));
        checks.addAll(new OutsideChecks(settings, patience).checks());
        return checks;
    }

    /** For commands: one after the other, over a connection of its own. */
    public List<Finding> findings() {
        return checks(DatabaseChecks.joining(settings)).stream()
                .flatMap(check -> check.findings().stream())
                .toList();
    }
}
