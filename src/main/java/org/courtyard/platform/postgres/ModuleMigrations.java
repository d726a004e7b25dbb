package org.courtyard.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates {@code db/migration/__root} first, then each module's own directory with a history table of its own. Modules
 * touch only their own schema, so their order does not matter. The modules are found by their migrations: working them
 * out from the code would take longer than all the rest of a start.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(ModuleMigrations.class);
    private static final String ROOT = "__root";

    @Override
    public void migrate(Flyway flyway) {
        var configuration = flyway.getConfiguration();
        migrate(configuration, ROOT, configuration.getTable());
        for (var module : modules()) {
            migrate(configuration, module, configuration.getTable() + "_" + module);
        }
    }

    private static void migrate(Configuration configuration, String module, String table) {
        var done = Flyway.configure()
                .configuration(configuration)
                .locations("classpath:db/migration/" + module)
                .table(table)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                // work that was done at the same time brings its numbers in any order
                .outOfOrder(true)
                .load()
                .migrate();
        if (done.migrationsExecuted > 0) {
            log.info("{} migrations of {}", done.migrationsExecuted, module);
        }
    }

    private static Set<String> modules() {
        try {
            var found = new TreeSet<String>();
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            for (var file : files) {
                var parts = List.of(file.getURL().getPath().split("/"));
                found.add(parts.get(parts.size() - 2));
            }
            found.remove(ROOT);
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
