package org.courtyard.concerns.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes exactly the rows of one intake, again and again, each time in one transaction and under new ids. */
final class RawWriter implements AutoCloseable {

    /** Above every number that an intake gives. */
    static final int FIRST_NUMBER = 2_000_000_000;

    private final Connection connection;
    private final AtomicInteger numbers;
    private final List<Rows.Row> model;
    private final Set<String> born;
    private final List<PreparedStatement> statements = new ArrayList<>();

    /** @param numbers shared by all writers: the last number that was given */
    RawWriter(Connection connection, List<Rows.Row> model, AtomicInteger numbers) throws SQLException {
        this.connection = connection;
        this.numbers = numbers;
        this.model = model;
        this.born = Rows.born(model);
        connection.setAutoCommit(false);
        for (var row : model) {
            var names = row.columns().stream().map(Rows.Column::name).toList();
            var marks = row.columns().stream().map(each -> "?::" + each.type()).toList();
            statements.add(connection.prepareStatement("insert into " + row.table() + " (" + String.join(", ", names)
                    + ") values (" + String.join(", ", marks) + ")"));
        }
    }

    void write() throws SQLException {
        var ids = new HashMap<String, String>();
        var number = Integer.toString(numbers.incrementAndGet());
        for (int i = 0; i < model.size(); i++) {
            var statement = statements.get(i);
            int at = 1;
            for (var column : model.get(i).columns()) {
                statement.setString(at++, value(column, ids, number));
            }
            statement.executeUpdate();
        }
        connection.commit();
    }

    private @org.jspecify.annotations.Nullable String value(
            Rows.Column column, Map<String, String> ids, String number) {
        var value = column.value();
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case "uuid" -> born.contains(value) ? ids.computeIfAbsent(value, RawWriter::other) : value;
            case "bytea" -> {
                var bytes = new byte[32];
                ThreadLocalRandom.current().nextBytes(bytes);
                yield "\\x" + HexFormat.of().formatHex(bytes);
            }
            case "integer" -> column.name().equals("number") ? number : value;
            default -> value;
        };
    }

    private static String other(String id) {
        return id.substring(0, 26)
                + "%010x".formatted(ThreadLocalRandom.current().nextLong(1L << 40));
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
