package org.courtyard.concerns.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.courtyard.platform.csv.Row;
import org.courtyard.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Understands rows by a mapping, or says why one cannot be taken. */
final class RowReader {

    private static final int LONGEST_TEXT = 4000;

    private final Mapping mapping;
    private final List<DateTimeFormatter> dates;

    RowReader(Mapping mapping) {
        this.mapping = mapping;
        this.dates = mapping.dates().stream()
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
                .toList();
    }

    /** A row that cannot be taken, and the column it is about. */
    static final class Unfit extends Exception {
        Unfit(String column, String why) {
            super(column + ": " + why, null, false, false);
        }
    }

    HistoryRow read(Row row) throws Unfit {
        var columns = mapping.columns();
        var raised = date(row, columns.raised());
        if (raised == null) {
            throw new Unfit(columns.raised(), "is empty");
        }
        var closed = date(row, columns.closed());
        if (closed != null && closed.isBefore(raised)) {
            throw new Unfit(String.valueOf(columns.closed()), "is before " + columns.raised());
        }
        return new HistoryRow(
                needed(row, columns.id()),
                raised,
                date(row, columns.target()),
                closed,
                recorded(row),
                closed != null || mapping.closed().contains(cell(row, columns.status())),
                text(row, columns.text()),
                columns.reply() == null ? "" : text(row, List.of(columns.reply())),
                needed(row, columns.category()),
                blank(cell(row, columns.group())),
                blank(cell(row, columns.place())),
                number(row, columns.latitude(), 90),
                number(row, columns.longitude(), 180));
    }

    private @Nullable Boolean recorded(Row row) throws Unfit {
        var value = cell(row, mapping.columns().recorded());
        if (value.isEmpty()) {
            return null;
        }
        var verdict = mapping.recorded().get(value);
        if (verdict == null) {
            throw new Unfit(String.valueOf(mapping.columns().recorded()), "'" + value + "' is not in the mapping");
        }
        return verdict;
    }

    private @Nullable Instant date(Row row, @Nullable String column) throws Unfit {
        var value = cell(row, column);
        if (value.isEmpty()) {
            return null;
        }
        for (var format : dates) {
            try {
                return switch (format.parseBest(value, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)) {
                    case ZonedDateTime zoned -> zoned.toInstant();
                    case LocalDateTime local -> local.atZone(mapping.zone()).toInstant();
                    case LocalDate day -> day.atStartOfDay(mapping.zone()).toInstant();
                    default -> throw new DateTimeParseException("no date", value, 0);
                };
            } catch (DateTimeParseException tryNext) {
                continue;
            }
        }
        throw new Unfit(String.valueOf(column), "'" + value + "' fits none of " + mapping.dates());
    }

    private static @Nullable Double number(Row row, @Nullable String column, int most) throws Unfit {
        var value = cell(row, column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number) && Math.abs(number) <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new Unfit(String.valueOf(column), "'" + value + "' is no number");
        }
        throw new Unfit(String.valueOf(column), "'" + value + "' is not within ±" + most);
    }

    private static String text(Row row, List<String> columns) throws Unfit {
        var joined = columns.stream()
                .map(column -> cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return switch (PlainText.clean(joined, LONGEST_TEXT)) {
            case PlainText.Clean(String text) -> text.strip();
            case PlainText.TooLong(int length, int limit) ->
                throw new Unfit(columns.getFirst(), "has " + length + " characters, " + limit + " are possible");
        };
    }

    private static String needed(Row row, String column) throws Unfit {
        var value = cell(row, column);
        if (value.isEmpty()) {
            throw new Unfit(column, "is empty");
        }
        return value;
    }

    private static String cell(Row row, @Nullable String column) {
        return column == null ? "" : row.get(column).strip();
    }

    private static @Nullable String blank(String value) {
        return value.isEmpty() ? null : value;
    }
}
