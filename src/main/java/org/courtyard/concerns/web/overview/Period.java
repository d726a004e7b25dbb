package org.courtyard.concerns.web.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The days an overview is about.
 *
 * @param name {@code 30}, {@code 90}, {@code year}, {@code all} or {@code days}
 * @param last inclusive
 */
record Period(String name, LocalDate first, LocalDate last, ZoneId zone) {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    static Period of(@Nullable String name, @Nullable String from, @Nullable String to, LocalDate today, ZoneId zone) {
        if (from != null && !from.isBlank()) {
            var first = day("from", from);
            var last = to == null || to.isBlank() ? today : day("to", to);
            if (last.isBefore(first)) {
                throw new BadInput("to", "concerns-overview.period.backwards");
            }
            return new Period("days", first, last, zone);
        }
        return switch (name == null ? "30" : name) {
            case "90" -> new Period("90", today.minusDays(89), today, zone);
            case "year" -> new Period("year", today.withDayOfYear(1), today, zone);
            case "all" -> new Period("all", BEGINNING, today, zone);
            default -> new Period("30", today.minusDays(29), today, zone);
        };
    }

    Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant to() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** As the query of an address. */
    String query() {
        return "days".equals(name) ? "from=" + first + "&to=" + last : "period=" + name;
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new BadInput(field, "concerns-overview.period.day", text);
        }
    }
}
