package org.courtyard.platform.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other. Not for several threads. */
public final class TableReader implements AutoCloseable {

    private final String file;
    private final Records records;
    private final Titles titles;

    TableReader(String file, Reader text, TableLimits limits) throws IOException {
        this.file = file;
        this.records = new Records(file, text, limits);
        try {
            var first = records.next();
            if (first == null) {
                throw new CsvFault(CsvProblem.inFile(file, "csv.empty"));
            }
            this.titles = new Titles(file, records.line(), first);
        } catch (RuntimeException | IOException problem) {
            text.close();
            throw problem;
        }
    }

    /** The titles in the order of the file. */
    public List<String> titles() {
        return titles.names();
    }

    public boolean has(String column) {
        return titles.index(column) >= 0;
    }

    /** The number of a column from 0, below 0 when there is none: for fast access with {@link Row#at}. */
    public int index(String column) {
        return titles.index(column);
    }

    /**
     * Insists on columns.
     *
     * @throws CsvFault when one of the columns is missing; it names all that are, and those found
     */
    public TableReader require(String... columns) {
        var missing = Arrays.stream(columns).filter(each -> !has(each)).toList();
        if (!missing.isEmpty()) {
            throw new CsvFault(CsvProblem.inLine(
                    file, 1, "csv.missing-columns", String.join(", ", missing), String.join(", ", titles.names())));
        }
        return this;
    }

    /**
     * The next row, null after the last. Empty lines are skipped.
     *
     * @throws CsvFault at an open quote, a record beyond the limits, or characters that do not fit the encoding
     */
    public @Nullable Row next() throws IOException {
        var cells = records.next();
        return cells == null ? null : new Row(titles, records.line(), cells);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
