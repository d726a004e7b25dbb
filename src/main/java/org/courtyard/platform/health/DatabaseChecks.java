package org.courtyard.platform.health;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.postgres.Database;
import org.courtyard.platform.postgres.DatabaseProblem;

/** The database and its clock. */
public record DatabaseChecks(Way way, InstantSource time) {

    private static final int POSTGRES = 15;
    private static final Duration SKEW = Duration.ofSeconds(5);

    /** How the database is reached. */
    @FunctionalInterface
    public interface Way {
        List<Finding> with(Look look) throws SQLException, IOException;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Look {
        List<Finding> at(Connection connection) throws SQLException;
    }

    /** Beside a running server, or by starting its database for a moment. */
    static Way joining(CourtyardSettings settings) {
        return look -> {
            if (settings.database() == null && !Files.exists(Database.home(settings.data()))) {
                return List.of(Finding.well("database", "health.database.none"));
            }
            try (var database = Database.join(settings);
                    var connection = database.app().connect()) {
                return look.at(connection);
            }
        };
    }

    List<Finding> findings() {
        try {
            return way.with(connection -> List.of(version(connection), clock(connection)));
        } catch (DatabaseProblem e) {
            return List.of(Finding.broken("database", "health.database.problem", e.getMessage()));
        } catch (SQLException | IOException e) {
            return List.of(Finding.broken("database", "health.database.silent", e.getMessage()));
        }
    }

    private static Finding version(Connection connection) throws SQLException {
        var product = connection.getMetaData();
        return product.getDatabaseMajorVersion() >= POSTGRES
                ? Finding.well("database", "health.database", product.getDatabaseProductVersion())
                : Finding.broken("database", "health.database.old", product.getDatabaseProductVersion());
    }

    private Finding clock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            var apart = Duration.between(row.getObject(1, OffsetDateTime.class).toInstant(), time.instant())
                    .abs();
            return apart.compareTo(SKEW) <= 0
                    ? Finding.well("clock", "health.clock", apart.toMillis())
                    : Finding.broken("clock", "health.clock.apart", apart.toMillis());
        }
    }
}
