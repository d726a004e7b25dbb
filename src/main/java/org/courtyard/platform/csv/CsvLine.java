package org.courtyard.platform.csv;

import java.util.List;

/** Cells as one line of RFC 4180, without its end. */
public final class CsvLine {

    private CsvLine() {}

    public static String of(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            append(line, cells.get(i));
        }
        // one empty cell must differ from an empty line
        return line.isEmpty() && !cells.isEmpty() ? "\"\"" : line.toString();
    }

    private static void append(StringBuilder line, String cell) {
        if (needsQuotes(cell)) {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            line.append(cell);
        }
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            switch (cell.charAt(i)) {
                case ',', '"', '\n', '\r', ';', '\t' -> {
                    return true;
                }
                default -> {}
            }
        }
        return !cell.isEmpty() && (cell.charAt(0) == ' ' || cell.charAt(cell.length() - 1) == ' ');
    }
}
