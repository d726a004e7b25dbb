package org.courtyard.places.divisions;

import org.courtyard.places.Level;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.csv.CsvProblem;
import org.courtyard.platform.csv.Row;
import org.courtyard.platform.csv.TableReader;
import org.jspecify.annotations.Nullable;

/** Reads {@code code,name[,parentCode][,level][,successor]}; says what is wrong with a row and in which column. */
final class DivisionColumns {

    private static final int NAME_LENGTH = 120;

    private final int code;
    private final int name;
    private final int parent;
    private final int level;
    private final int successor;

    DivisionColumns(TableReader table) {
        table.require("code", "name");
        this.code = table.index("code");
        this.name = table.index("name");
        this.parent = table.index("parentCode");
        this.level = table.index("level");
        this.successor = table.index("successor");
    }

    /** @throws CsvFault when the row cannot be taken */
    Division read(Row row) {
        row.misfit().ifPresent(problem -> {
            throw new CsvFault(problem);
        });
        var ownCode = digits(row, row.at(code), "code");
        var ownName = row.at(name);
        if (ownName.isEmpty()) {
            throw new CsvFault(row.problemAt("name", "places.import.name-empty"));
        }
        if (ownName.length() > NAME_LENGTH || ownName.codePoints().anyMatch(DivisionColumns::unfit)) {
            throw new CsvFault(row.problemAt("name", "places.import.name-odd", NAME_LENGTH));
        }
        return new Division(
                ownCode,
                ownName,
                level(row, ownCode),
                other(row, parent, "parentCode"),
                other(row, successor, "successor"));
    }

    private static @Nullable String other(Row row, int column, String title) {
        var text = row.at(column);
        return text.isEmpty() ? null : digits(row, text, title);
    }

    private static String digits(Row row, String text, String title) {
        boolean fits = text.length() >= 2 && text.length() <= 12;
        for (int i = 0; fits && i < text.length(); i++) {
            fits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!fits) {
            throw new CsvFault(row.problemAt(title, "places.import.code", shortened(text)));
        }
        return text;
    }

    private Level level(Row row, String ownCode) {
        var said = row.at(level);
        if (said.isEmpty()) {
            return switch (ownCode.length()) {
                case 2 -> Level.PROVINCE;
                case 4 -> Level.CITY;
                case 6 -> Level.DISTRICT;
                case 9 -> Level.STREET;
                case 12 -> Level.COMMUNITY;
                default -> throw problem(row.problemAt("code", "places.import.code-length", ownCode));
            };
        }
        return switch (said) {
            case "1" -> Level.PROVINCE;
            case "2" -> Level.CITY;
            case "3" -> Level.DISTRICT;
            case "4" -> Level.STREET;
            case "5" -> Level.COMMUNITY;
            default -> throw problem(row.problemAt("level", "places.import.level", shortened(said)));
        };
    }

    private static CsvFault problem(CsvProblem problem) {
        return new CsvFault(problem);
    }

    /** Control characters, invisible signs and marks that turn the direction of writing. */
    private static boolean unfit(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
