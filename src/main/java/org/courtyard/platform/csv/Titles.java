package org.courtyard.platform.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The titles of a table's columns; looked up without regard to case or blanks around them. */
final class Titles {

    private final String file;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Titles(String file, long line, List<String> names) {
        this.file = file;
        this.names = names.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            var name = this.names.get(i);
            if (!name.isEmpty() && places.putIfAbsent(folded(name), i) != null) {
                throw new CsvFault(CsvProblem.inCell(file, line, name, "csv.title-twice"));
            }
        }
        if (places.isEmpty()) {
            throw new CsvFault(CsvProblem.inLine(file, line, "csv.no-titles"));
        }
    }

    String file() {
        return file;
    }

    List<String> names() {
        return names;
    }

    /** From 0; below 0 when there is no such column. */
    int index(String name) {
        return places.getOrDefault(folded(name), -1);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
