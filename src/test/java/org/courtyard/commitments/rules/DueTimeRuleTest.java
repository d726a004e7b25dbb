package org.courtyard.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.courtyard.places.ChinaCalendar;
import org.courtyard.places.DayName;
import org.courtyard.places.Level;
import org.courtyard.places.WorkCalendar;
import org.courtyard.places.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every line of the table due-times.csv: calendars, levels, pauses, holidays, make-up days, midnight, years that change. */
class DueTimeRuleTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final WorkCalendar CHINA = ChinaCalendar.load();

    private static final Map<String, WorkCalendar> CALENDARS = Map.of(
            "china", CHINA,
            "six", week(SHANGHAI, "8:30-11:30,14:00-17:30", Map.of(DayOfWeek.SATURDAY, "8:30-11:30,14:00-17:30")),
            "short", week(SHANGHAI, "9:00-12:00,13:00-17:00", Map.of(DayOfWeek.FRIDAY, "9:00-12:00")),
            "always",
                    week(
                            SHANGHAI,
                            "0:00-24:00",
                            Map.of(DayOfWeek.SATURDAY, "0:00-24:00", DayOfWeek.SUNDAY, "0:00-24:00")),
            "berlin",
                    WorkCalendar.weekdays("berlin", ZoneId.of("Europe/Berlin"), WorkingHours.parseDay("8:00-16:00"))
                            .with(
                                    Map.of(
                                            LocalDate.parse("2026-04-03"), new DayName("耶稣受难日", "Good Friday"),
                                            LocalDate.parse("2026-04-06"), new DayName("复活节星期一", "Easter Monday")),
                                    Map.of(),
                                    Set.of(2026)));

    @ParameterizedTest(name = "{0}, {1}: {2} from {3}, pauses {4}: {5}")
    @CsvFileSource(resources = "due-times.csv", delimiter = '|')
    void worksOutDueTimeAndWarning(
            String calendar,
            Level level,
            String budget,
            String received,
            @Nullable String pauses,
            @Nullable String due,
            @Nullable String warning) {
        var days = Objects.requireNonNull(CALENDARS.get(calendar));
        var found = DueTimeRule.of(rules(budget), level, at(received, days), pauses(pauses), days);
        assertThat(found.due()).isEqualTo(due == null ? null : at(due, days));
        assertThat(found.warning()).isEqualTo(warning == null ? null : at(warning, days));
        assertThat(found.explanation().due()).isEqualTo(found.due());
    }

    private static WorkCalendar week(ZoneId zone, String hours, Map<DayOfWeek, String> others) {
        var usual = WorkingHours.parseDay(hours);
        var week = new EnumMap<>(WorkCalendar.weekdays("usual", zone, usual).hours());
        others.forEach((day, text) -> week.put(day, WorkingHours.parseDay(text)));
        return new WorkCalendar("other", zone, week, usual, Map.of(), Map.of(), Set.of());
    }

    /** The first budget is for all levels without one of their own. */
    private static ClockRule rules(String budgets) {
        var parts = budgets.split(" ");
        var rule = rule(parts[0]);
        var ofLevel = new EnumMap<Level, Budget>(Level.class);
        Arrays.stream(parts)
                .skip(1)
                .map(each -> each.split("="))
                .forEach(each ->
                        ofLevel.put(Level.valueOf(each[0]), rule(each[1]).budget()));
        return new ClockRule(rule.name(), rule.version(), rule.kind(), rule.budget(), ofLevel);
    }

    private static Instant at(String local, WorkCalendar calendar) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
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
