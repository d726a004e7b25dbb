package org.courtyard.platform.csv;

import java.util.List;
import java.util.Optional;

/** One record of a table. Cells are as they stand in the file. */
public final class Row {

    private final Titles titles;
    private final long line;
    private final List<String> cells;

    Row(Titles titles, long line, List<String> cells) {
        this.titles = titles;
        this.line = line;
        this.cells = cells;
    }

    /** The line on which the record begins, counted from 1 with the titles. */
    public long line() {
        return line;
    }

    public List<String> cells() {
        return cells;
    }

    /** The cell without blanks around it, empty when the table has no such column or the record is short. */
    public String get(String column) {
        return at(titles.index(column));
    }

    /** The cell of the column with this number from 0; empty below 0 and beyond the end. */
    public String at(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    /** A problem when the record has more or fewer cells than there are titles. */
    public Optional<CsvProblem> misfit() {
        return cells.size() == titles.names().size()
                ? Optional.empty()
                : Optional.of(problem(
                        "csv.cell-count",
                        Integer.toString(cells.size()),
                        Integer.toString(titles.names().size())));
    }

    public CsvProblem problem(String key, Object... args) {
        return CsvProblem.inLine(titles.file(), line, key, args);
    }

    public CsvProblem problemAt(String column, String key, Object... args) {
        return CsvProblem.inCell(titles.file(), line, column, key, args);
    }
}
