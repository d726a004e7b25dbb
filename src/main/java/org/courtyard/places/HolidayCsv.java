package org.courtyard.places;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads holidays from lines {@code date,kind,name[,English name]}: the date as 2027-01-01, the kind {@code holiday} (休) or
 * {@code workday} (班). A head line, empty lines and lines starting with # are passed over. Names stand without commas.
 */
public final class HolidayCsv {

    private HolidayCsv() {}

    public static HolidayFile read(String text) {
        HolidayFile.Reading reading = new HolidayFile.Reading();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = plain.lines().limit(HolidayFile.MOST_LINES + 1L).toList();
        if (lines.size() > HolidayFile.MOST_LINES) {
            reading.fault(lines.size(), "too-long", Integer.toString(HolidayFile.MOST_LINES));
            return reading.done();
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean head = i == 0 && line.toLowerCase(Locale.ROOT).startsWith("date,");
            if (!line.isEmpty() && !line.startsWith("#") && !head) {
                line(i + 1, line, reading);
            }
        }
        return reading.done();
    }

    /** A day as a line that {@link #read} takes. */
    static String line(SpecialDay day) {
        return String.join(
                ",",
                day.date().toString(),
                day.kind() == SpecialDay.Kind.HOLIDAY ? "holiday" : "workday",
                day.name().zh().replace(',', ' '),
                day.name().en().replace(',', ' '));
    }

    /** Days as a file that {@link #read} takes. */
    public static String write(List<SpecialDay> days) {
        var text = new StringBuilder("date,kind,name,english\n");
        days.forEach(day -> text.append(line(day)).append('\n'));
        return text.toString();
    }

    private static void line(int number, String line, HolidayFile.Reading reading) {
        List<String> fields =
                List.of(line.split(",", -1)).stream().map(HolidayCsv::bare).toList();
        if (fields.size() < 3 || fields.size() > 4) {
            reading.fault(number, "fields", Integer.toString(fields.size()));
            return;
        }
        LocalDate date;
        try {
            date = LocalDate.parse(fields.get(0));
        } catch (DateTimeException e) {
            reading.fault(number, column(line, 0), "date", fields.get(0));
            return;
        }
        SpecialDay.@Nullable Kind kind = switch (fields.get(1).toLowerCase(Locale.ROOT)) {
            case "holiday", "休" -> SpecialDay.Kind.HOLIDAY;
            case "workday", "班" -> SpecialDay.Kind.MAKE_UP_WORKING_DAY;
            default -> null;
        };
        if (kind == null) {
            reading.fault(number, column(line, 1), "kind", fields.get(1));
        } else if (fields.get(2).isEmpty()) {
            reading.fault(number, column(line, 2), "name");
        } else {
            String english = fields.size() == 4 && !fields.get(3).isEmpty() ? fields.get(3) : fields.get(2);
            reading.add(number, new SpecialDay(date, kind, new DayName(fields.get(2), english)));
        }
    }

    /** Where a field begins, counted from 1. */
    private static int column(String line, int field) {
        int at = 0;
        for (int i = 0; i < field; i++) {
            at = line.indexOf(',', at) + 1;
        }
        return at + 1;
    }

    private static String bare(String field) {
        String stripped = field.strip();
        return stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"")
                ? stripped.substring(1, stripped.length() - 1).strip()
                : stripped;
    }
}
