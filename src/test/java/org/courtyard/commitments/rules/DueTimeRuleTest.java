package org.courtyard.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.courtyard.places.ChinaCalendar;
import org.courtyard.places.Level;
import org.courtyard.places.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Worked by hand with a printed calendar. Budgets: {@code 7wd} working days, {@code 2wh} hours of working time,
 * {@code 24h} and {@code 7d} round the clock. Pauses are {@code from/to}, several separated by blanks, {@code ..} is open.
 * Hours are 9:00–12:00 and 13:00–17:00, seven a day.
 */
class DueTimeRuleTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final WorkCalendar CHINA = ChinaCalendar.load();

    @ParameterizedTest(name = "{0} from {1}, pauses {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // working days in an ordinary week; 18 November 2026 is a Wednesday
                "7wd  | 2026-11-18T08:12 | 2026-11-19T17:00/2026-11-20T17:00 | 2026-11-27T17:00 | 2026-11-25T17:00",
                "7wd  | 2026-11-18T08:12 |                                   | 2026-11-26T17:00 | 2026-11-24T17:00",
                "7wd  | 2026-11-18T09:00 |                                   | 2026-11-26T17:00 | 2026-11-24T17:00",
                "7wd  | 2026-11-18T09:01 |                                   | 2026-11-27T17:00 | 2026-11-25T17:00",
                "1wd  | 2026-11-20T16:59 |                                   | 2026-11-23T17:00 | 2026-11-23T15:15",
                "1wd  | 2026-11-21T10:00 |                                   | 2026-11-23T17:00 | 2026-11-23T15:15",
                "2wd  | 2026-11-20T08:00 |                                   | 2026-11-23T17:00 | 2026-11-20T17:00",
                "3wd  | 2026-11-23T17:00 |                                   | 2026-11-26T17:00 | 2026-11-25T17:00",
                "15wd | 2026-11-02T08:00 |                                   | 2026-11-20T17:00 | 2026-11-16T17:00",
                // holidays and make-up days: National Day 2026, Saturday 10 October is worked
                "3wd  | 2026-09-30T08:00 |                                   | 2026-10-09T17:00 | 2026-10-08T17:00",
                "4wd  | 2026-09-30T08:00 |                                   | 2026-10-10T17:00 | 2026-10-09T17:00",
                "5wd  | 2026-09-30T08:00 |                                   | 2026-10-12T17:00 | 2026-10-09T17:00",
                "1wd  | 2026-09-30T10:00 |                                   | 2026-10-08T17:00 | 2026-10-08T15:15",
                "1wd  | 2026-10-03T10:00 |                                   | 2026-10-08T17:00 | 2026-10-08T15:15",
                // Spring Festival 2026: Saturdays 14 and 28 February are worked, 15 to 23 are free
                "2wd  | 2026-02-13T08:00 |                                   | 2026-02-14T17:00 | 2026-02-13T17:00",
                "3wd  | 2026-02-13T08:00 |                                   | 2026-02-24T17:00 | 2026-02-14T17:00",
                "5wd  | 2026-02-13T08:00 |                                   | 2026-02-26T17:00 | 2026-02-24T17:00",
                "1wd  | 2026-02-27T17:30 |                                   | 2026-02-28T17:00 | 2026-02-28T15:15",
                "2wd  | 2026-02-27T17:30 |                                   | 2026-03-02T17:00 | 2026-02-28T17:00",
                // the year changes; Sunday 4 January 2026 is worked
                "2wd  | 2025-12-31T08:00 |                                   | 2026-01-04T17:00 | 2025-12-31T17:00",
                "3wd  | 2025-12-31T08:00 |                                   | 2026-01-05T17:00 | 2026-01-04T17:00",
                "1wd  | 2025-12-31T12:00 |                                   | 2026-01-04T17:00 | 2026-01-04T15:15",
                // 2024 and 2025, the leap day
                "2wd  | 2024-02-09T08:00 |                                   | 2024-02-18T17:00 | 2024-02-09T17:00",
                "1wd  | 2024-04-03T18:00 |                                   | 2024-04-07T17:00 | 2024-04-07T15:15",
                "1wd  | 2024-04-30T18:00 |                                   | 2024-05-06T17:00 | 2024-05-06T15:15",
                "1wd  | 2024-02-28T18:00 |                                   | 2024-02-29T17:00 | 2024-02-29T15:15",
                "2wd  | 2024-02-29T08:00 |                                   | 2024-03-01T17:00 | 2024-02-29T17:00",
                "2wd  | 2025-01-27T09:00 |                                   | 2025-02-05T17:00 | 2025-01-27T17:00",
                "1wd  | 2025-04-30T18:00 |                                   | 2025-05-06T17:00 | 2025-05-06T15:15",
                "1wd  | 2025-09-30T18:00 |                                   | 2025-10-09T17:00 | 2025-10-09T15:15",
                // pauses of working days
                "2wd  | 2026-11-20T08:00 | 2026-11-20T17:00/2026-11-23T09:00 | 2026-11-23T17:00 | 2026-11-20T17:00",
                "2wd  | 2026-11-18T08:00 | 2026-11-18T13:00/2026-11-18T17:00 | 2026-11-20T14:00 | 2026-11-19T14:00",
                "2wd  | 2026-11-18T08:00 | 2026-11-18T14:00/2026-11-19T10:00 | 2026-11-20T14:00 | 2026-11-19T14:00",
                "1wd  | 2026-11-18T08:00 | 2026-11-18T12:00/2026-11-18T13:00 | 2026-11-18T17:00 | 2026-11-18T15:15",
                "3wd  | 2026-11-18T08:00 | 2026-11-19T12:00/2026-11-20T17:00 2026-11-19T09:00/2026-11-19T17:00"
                        + " | 2026-11-24T17:00 | 2026-11-23T17:00",
                "2wd  | 2026-11-18T08:00 | 2026-11-10T00:00/2026-11-18T08:00 | 2026-11-19T17:00 | 2026-11-18T17:00",
                "1wd  | 2026-11-18T08:00 | 2026-11-17T00:00/2026-11-18T13:00 | 2026-11-19T12:00 | 2026-11-19T10:15",
                "3wd  | 2026-09-30T08:00 | 2026-09-30T17:00/2026-10-08T09:00 | 2026-10-09T17:00 | 2026-10-08T17:00",
                "1wd  | 2026-11-18T08:00 | 2026-11-19T09:00/2026-11-25T09:00 | 2026-11-18T17:00 | 2026-11-18T15:15",
                "1wd  | 2026-11-18T08:00 | 2026-11-19T09:00/..               | 2026-11-18T17:00 | 2026-11-18T15:15",
                "2wd  | 2026-11-18T08:00 | 2026-11-18T15:00/..               |                  |",
                "1wd  | 2026-11-18T08:00 | 2026-11-18T09:00/2026-12-01T09:00 | 2026-12-01T17:00 | 2026-12-01T15:15",
                "1wd  | 2026-11-18T08:00 | 2026-11-18T10:00/2026-11-18T10:00 | 2026-11-18T17:00 | 2026-11-18T15:15",
                // hours of working time
                "2wh  | 2026-11-18T08:12 |                                   | 2026-11-18T11:00 | 2026-11-18T10:30",
                "2wh  | 2026-11-18T11:30 |                                   | 2026-11-18T14:30 | 2026-11-18T14:00",
                "2wh  | 2026-11-18T12:30 |                                   | 2026-11-18T15:00 | 2026-11-18T14:30",
                "2wh  | 2026-11-18T16:00 |                                   | 2026-11-19T10:00 | 2026-11-19T09:30",
                "2wh  | 2026-11-20T16:00 |                                   | 2026-11-23T10:00 | 2026-11-23T09:30",
                "2wh  | 2026-11-20T17:00 |                                   | 2026-11-23T11:00 | 2026-11-23T10:30",
                "2wh  | 2026-11-18T15:00 |                                   | 2026-11-18T17:00 | 2026-11-18T16:30",
                "1wh  | 2026-11-18T11:00 |                                   | 2026-11-18T12:00 | 2026-11-18T11:45",
                "4wh  | 2026-09-30T15:00 |                                   | 2026-10-08T11:00 | 2026-10-08T10:00",
                "2wh  | 2025-12-31T16:00 |                                   | 2026-01-04T10:00 | 2026-01-04T09:30",
                "24wh | 2026-11-18T09:00 |                                   | 2026-11-23T12:00 | 2026-11-20T14:00",
                "2wh  | 2026-11-18T09:00 | 2026-11-18T10:00/2026-11-18T11:00 | 2026-11-18T12:00 | 2026-11-18T11:30",
                "2wh  | 2026-11-20T15:30 | 2026-11-20T16:30/2026-11-23T09:30 | 2026-11-23T10:30 | 2026-11-23T10:00",
                "2wh  | 2026-11-18T09:00 | 2026-11-18T09:30/..               |                  |",
                // round the clock
                "24h  | 2026-11-18T08:12 |                                   | 2026-11-19T08:12 | 2026-11-19T02:12",
                "2h   | 2026-11-18T23:00 |                                   | 2026-11-19T01:00 | 2026-11-19T00:30",
                "24h  | 2026-11-18T00:00 |                                   | 2026-11-19T00:00 | 2026-11-18T18:00",
                "24h  | 2026-11-20T18:00 |                                   | 2026-11-21T18:00 | 2026-11-21T12:00",
                "2h   | 2025-12-31T23:30 |                                   | 2026-01-01T01:30 | 2026-01-01T01:00",
                "24h  | 2024-02-28T12:00 |                                   | 2024-02-29T12:00 | 2024-02-29T06:00",
                "7d   | 2026-11-18T08:12 |                                   | 2026-11-25T08:12 | 2026-11-23T14:12",
                "15d  | 2026-11-20T10:00 |                                   | 2026-12-05T10:00 | 2026-12-01T16:00",
                "7d   | 2024-02-26T10:00 |                                   | 2024-03-04T10:00 | 2024-03-02T16:00",
                "24h  | 2026-11-18T08:00 | 2026-11-18T10:00/2026-11-19T10:00 | 2026-11-20T08:00 | 2026-11-20T02:00",
                "24h  | 2026-11-18T12:00 | 2026-11-18T23:30/2026-11-19T00:30 | 2026-11-19T13:00 | 2026-11-19T07:00"
            })
    void worksOutDueTimeAndWarning(String budget, String received, String pauses, String due, String warning) {
        DueTime found = DueTimeRule.of(
                rule(budget), Level.COMMUNITY, shanghai(received), pauses(pauses), CHINA);
        assertThat(found.due()).isEqualTo(due == null ? null : shanghai(due));
        assertThat(found.warning()).isEqualTo(warning == null ? null : shanghai(warning));
        assertThat(found.explanation().due()).isEqualTo(found.due());
    }

    static ClockRule rule(String budget) {
        int amount = Integer.parseInt(budget.replaceAll("\\D", ""));
        return switch (budget.replaceAll("\\d", "")) {
            case "wd" -> ClockRule.workingTime("r", "1", Budget.days(amount));
            case "wh" -> ClockRule.workingTime("r", "1", Budget.hours(amount));
            case "h" -> ClockRule.roundTheClock("r", "1", Budget.hours(amount));
            case "d" -> ClockRule.roundTheClock("r", "1", Budget.days(amount));
            default -> throw new IllegalArgumentException(budget);
        };
    }

    static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    static List<Pause> pauses(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.split(" "))
                .map(each -> each.split("/"))
                .map(each -> new Pause(shanghai(each[0]), each[1].equals("..") ? null : shanghai(each[1]), "asked"))
                .toList();
    }
}
