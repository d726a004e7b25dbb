package org.courtyard.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Address, role and password of a connection. */
public record Login(String url, String user, String password) {

    /** Opens a connection outside any pool; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Runs statements one after the other, each in its own transaction. */
    public void run(String... statements) {
        var current = "";
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                current = sql;
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    "The database refused \"%s\": %s".formatted(withoutPassword(current), e.getMessage()), e);
        }
    }

    private static String withoutPassword(String sql) {
        return sql.replaceAll("(?i)password '[^']*'", "password '…'");
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
