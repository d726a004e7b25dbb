package org.courtyard.platform.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a table file, and where.
 *
 * @param line counted from 1, 0 when the file as a whole is meant
 * @param column its title or its number from 1, null when the line as a whole is meant
 * @param key message in the bundle {@code csv}, or in the bundle of the module that reads the table
 */
public record CsvProblem(String file, long line, @Nullable String column, String key, List<Object> args) {

    public CsvProblem {
        args = List.copyOf(args);
    }

    public static CsvProblem inFile(String file, String key, Object... args) {
        return new CsvProblem(file, 0, null, key, List.of(args));
    }

    public static CsvProblem inLine(String file, long line, String key, Object... args) {
        return new CsvProblem(file, line, null, key, List.of(args));
    }

    public static CsvProblem inCell(String file, long line, String column, String key, Object... args) {
        return new CsvProblem(file, line, column, key, List.of(args));
    }
}
