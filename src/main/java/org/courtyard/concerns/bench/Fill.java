package org.courtyard.concerns.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtyard.platform.cli.CommandProblem;
import org.courtyard.platform.cli.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Makes a database large enough to be worth measuring: some concerns go through the doors, four in five of them to their
 * end, and are copied with other ids, numbers and times inside the database.
 */
final class Fill {

    private static final int MODELS = 60;
    private static final int OPEN_EACH = 5;
    private static final int DAYS = 180;

    private final Caller caller;
    private final List<String> places;
    private final Rows rows;

    Fill(Caller caller, List<String> places, Rows rows) {
        this.caller = caller;
        this.places = places;
        this.rows = rows;
    }

    void upTo(int wanted) throws IOException {
        int present = rows.concerns();
        if (present + MODELS > wanted) {
            return;
        }
        int copies = (wanted - present) / MODELS - 1;
        try {
            copy(models(false), copies, DAYS * 86_400.0 / Math.max(1, copies), present);
            copy(models(true), copies, 1, present);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandProblem("Interrupted while filling.", e);
        }
        rows.analyze();
    }

    private List<Rows.Row> models(boolean open) throws IOException, InterruptedException {
        var mark = rows.mark();
        for (int i = 0; i < MODELS; i++) {
            if (open == (i % OPEN_EACH == 0)) {
                var concern = caller.raise(places);
                if (!open) {
                    caller.move(concern, "publish", Map.of());
                    caller.move(concern, "resolve", Map.of("outcome", "solved", "text", "办好了"));
                    caller.move(concern, "confirm", Map.of("text", "好了"));
                }
            }
        }
        return rows.since(mark);
    }

    /** @param seconds between one copy and the next, backwards */
    private void copy(List<Rows.Row> models, int copies, double seconds, int present) {
        if (copies < 1) {
            return;
        }
        var born = Rows.born(models);
        try (var progress = new Progress("Filling, rows", (long) models.size() * copies)) {
            int ordinal = present / MODELS + 1;
            for (var row : models) {
                rows.jdbc()
                        .sql(copying(row, born, seconds, ordinal++))
                        .param("copies", copies)
                        .update();
                progress.advance(copies);
            }
        }
    }

    private static String copying(Rows.Row row, Set<String> born, double seconds, int ordinal) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        // unique within every community, whatever was there before
        var number = "(%d * 100000 + 10000 + g.i)".formatted(ordinal % 20_000);
        for (var column : row.columns()) {
            names.add(column.name());
            values.add(value(column, row.value("number"), born, seconds, number));
        }
        return "insert into " + row.table() + " (" + String.join(", ", names) + ") select " + String.join(", ", values)
                + " from generate_series(1, :copies) as g (i)";
    }

    private static String value(
            Rows.Column column, @Nullable String oldNumber, Set<String> born, double seconds, String number) {
        var value = column.value();
        if (value == null) {
            return "null";
        }
        var text = "'" + value.replace("'", "''") + "'";
        return switch (column.type()) {
            // the time, the region and what else is in the first 26 characters stay
            case "uuid" ->
                born.contains(value)
                        ? "(substr(%1$s, 1, 26) || substr(md5(%1$s || g.i), 1, 10))::uuid".formatted(text)
                        : text + "::uuid";
            case "timestamp with time zone" ->
                "(%s::timestamptz - g.i * interval '%.3f seconds')".formatted(text, seconds);
            case "bytea" -> "sha256((%s || g.i)::bytea)".formatted(text.replace("\\", "\\\\"));
            case "tsvector" -> "replace(%s, '''%s''', '''' || %s || '''')::tsvector".formatted(text, oldNumber, number);
            case "integer" -> column.name().equals("number") ? number : value;
            default -> text + "::" + column.type();
        };
    }
}
