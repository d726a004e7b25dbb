package org.courtyard.concerns.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into the database by COPY, in a table that lives as long as the transaction. */
final class HistoryStaging implements AutoCloseable {

    static final String TABLE = """
            create temporary table staged (
                region int, id uuid, community_id uuid, community_name text, place_id uuid, path uuid[], place_name text,
                category text, category_version int, title text, body text, public_body text, terms text[], visibility text,
                over boolean, reply text, raised_at timestamptz, closed_at timestamptz, recorded_due timestamptz,
                recorded_on_time boolean, latitude double precision, longitude double precision, source_id text, number int
            ) on commit drop
            """;

    private static final int FLUSH = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder line = new StringBuilder(FLUSH + (1 << 14));
    private boolean first = true;

    HistoryStaging(Connection connection) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                        copy staged (region, id, community_id, community_name, place_id, path, place_name, category,
                                     category_version, title, body, public_body, terms, visibility, over, reply, raised_at,
                                     closed_at, recorded_due, recorded_on_time, latitude, longitude, source_id)
                        from stdin
                        """);
    }

    HistoryStaging text(@Nullable String value) {
        next();
        if (value == null) {
            line.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    HistoryStaging value(@Nullable Object value) {
        return text(value == null ? null : value.toString());
    }

    HistoryStaging time(@Nullable Instant value) {
        return value(value);
    }

    HistoryStaging ids(Collection<UUID> values) {
        return text(values.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }

    HistoryStaging words(Collection<String> values) {
        return text(values.stream()
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}")));
    }

    void endOfRow() throws SQLException {
        line.append('\n');
        first = true;
        if (line.length() >= FLUSH) {
            flush();
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        var bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        line.setLength(0);
    }

    private void next() {
        if (!first) {
            line.append('\t');
        }
        first = false;
    }

    private void escape(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\0' -> {}
                default -> line.append(c);
            }
        }
    }
}
