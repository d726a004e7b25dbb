package org.courtyard.workorders;

import java.util.List;
import java.util.Map;

/** A table as it was sent: titles, and rows of as many cells. */
public record Sheet(List<String> titles, List<List<String>> rows) {

    public Sheet {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
    }

    /** The cell under this title, without blanks around it; empty when there is none. */
    static String cell(
            Map<String, Integer> columns, List<String> row, @org.jspecify.annotations.Nullable String title) {
        var at = title == null ? null : columns.get(title);
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }
}
