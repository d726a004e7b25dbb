package org.courtyard.workorders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Times as hotlines write them: 2026-11-30 17:00, 2026/11/30, 2026年11月30日 17时, ISO with a zone. */
final class OrderDates {

    private static final List<DateTimeFormatter> TIMES = Stream.of(
                    "uuuu-M-d H:mm:ss",
                    "uuuu-M-d H:mm",
                    "uuuu-M-d'T'H:mm:ss",
                    "uuuu-M-d'T'H:mm",
                    "uuuu年M月d日 H:mm",
                    "uuuu年M月d日 H时")
            .map(OrderDates::strictly)
            .toList();
    private static final List<DateTimeFormatter> DAYS =
            Stream.of("uuuu-M-d", "uuuu年M月d日").map(OrderDates::strictly).toList();

    private OrderDates() {}

    /** A day without an hour is over when it ends. */
    static Optional<Instant> read(String text, ZoneId zone) {
        var plain = text.strip().replace('/', '-').replace('.', '-').replaceAll("日(?=\\d)", "日 ");
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException withoutZone) {
            return Stream.concat(
                            TIMES.stream().map(each -> time(plain, each)),
                            DAYS.stream().map(each -> day(plain, each)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(each -> each.atZone(zone).toInstant());
        }
    }

    /** No 30 February. */
    private static DateTimeFormatter strictly(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<LocalDateTime> time(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format).atTime(LocalTime.of(23, 59)));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
