package org.courtyard.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.courtyard.commitments.rules.DueTimeRuleTest.CHINA;
import static org.courtyard.commitments.rules.DueTimeRuleTest.pauses;
import static org.courtyard.commitments.rules.DueTimeRuleTest.rule;
import static org.courtyard.commitments.rules.DueTimeRuleTest.shanghai;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtyard.places.Level;
import org.courtyard.places.WorkCalendar;
import org.courtyard.places.WorkingHours;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExplanationTest {

    private static final Explanation FIRE_LANE = DueTimeRule.of(
                    rule("7wd"),
                    Level.COMMUNITY,
                    shanghai("2026-11-18T08:12"),
                    pauses("2026-11-19T17:00/2026-11-20T17:00"),
                    CHINA)
            .explanation();

    @Test
    void tellsEachDay() {
        assertThat(FIRE_LANE.start()).isEqualTo(shanghai("2026-11-18T09:00"));
        assertThat(FIRE_LANE.days())
                .extracting(day -> "%d %s %d%s"
                        .formatted(day.date().getDayOfMonth(), day.kind(), day.number(), day.due() ? " due" : ""))
                .containsExactly(
                        "18 COUNTED 1",
                        "19 COUNTED 2",
                        "20 PAUSED 0",
                        "21 WEEKEND 0",
                        "22 WEEKEND 0",
                        "23 COUNTED 3",
                        "24 COUNTED 4",
                        "25 COUNTED 5",
                        "26 COUNTED 6",
                        "27 COUNTED 7 due");
        assertThat(FIRE_LANE.pausedDays()).isEqualTo(1);
        assertThat(FIRE_LANE.pausedSeconds()).isEqualTo(7 * 3600L);
        assertThat(FIRE_LANE.leftOut()).hasSize(2);
        assertThat(FIRE_LANE.dayNumber(shanghai("2026-11-23T10:20"))).isEqualTo(3);
        assertThat(FIRE_LANE.takesOver()).isEqualTo(Level.STREET);
        assertThat(FIRE_LANE.yearsUnknown()).isEmpty();
    }

    @Test
    void keepsItselfAsJson() {
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(FIRE_LANE), Explanation.class))
                .isEqualTo(FIRE_LANE);
        Explanation open = DueTimeRule.of(
                        rule("2wd"),
                        Level.CITY,
                        shanghai("2026-11-18T08:00"),
                        pauses("2026-11-18T15:00/.."),
                        CHINA)
                .explanation();
        assertThat(json.readValue(json.writeValueAsString(open), Explanation.class))
                .isEqualTo(open);
        assertThat(open.takesOver()).isNull();
        assertThat(open.days()).isEmpty();
    }

    @Test
    void namesHolidaysAndTheDayBeforeItStarts() {
        List<ClockDay> days = DueTimeRule.of(
                        rule("1wd"), Level.COMMUNITY, shanghai("2026-09-30T10:00"), List.of(), CHINA)
                .explanation()
                .days();
        assertThat(days.getFirst().kind()).isEqualTo(DayKind.NOT_STARTED);
        assertThat(days.get(1).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(days.get(1).nameZh()).isEqualTo("国庆节");
        assertThat(days).hasSize(9);
    }

    @Test
    void reportsYearsWhoseHolidaysNobodyLoaded() {
        DueTime due = DueTimeRule.of(rule("2wd"), Level.COMMUNITY, shanghai("2026-12-31T08:00"), List.of(), CHINA);
        // New Year's Day counts like any Friday as long as nobody has said that it is free
        assertThat(due.due()).isEqualTo(shanghai("2027-01-01T17:00"));
        assertThat(due.explanation().yearsUnknown()).containsExactly(2027);
        assertThat(DueTimeRule.of(rule("7d"), Level.COMMUNITY, shanghai("2026-12-31T08:00"), List.of(), CHINA)
                        .explanation()
                        .yearsUnknown())
                .isEmpty();
    }

    @Test
    void aDueTimeAtMidnightEndsTheDayBefore() {
        List<ClockDay> days = DueTimeRule.of(
                        rule("24h"), Level.COMMUNITY, shanghai("2026-11-18T00:00"), List.of(), CHINA)
                .explanation()
                .days();
        assertThat(days).hasSize(1);
        assertThat(days.getFirst().countedSeconds()).isEqualTo(24 * 3600L);
    }

    @Test
    void resumingGivesTheDueTimeBack() {
        Pause planned = pauses("2026-11-19T09:00/2026-11-25T17:00").getFirst();
        Instant received = shanghai("2026-11-18T08:00");
        assertThat(DueTimeRule.of(rule("3wd"), Level.COMMUNITY, received, List.of(planned), CHINA).due())
                .isEqualTo(shanghai("2026-11-27T17:00"));
        Pause answered = planned.endingBy(shanghai("2026-11-20T09:00"));
        assertThat(DueTimeRule.of(rule("3wd"), Level.COMMUNITY, received, List.of(answered), CHINA).due())
                .isEqualTo(shanghai("2026-11-23T17:00"));
    }

    @Test
    void eachLevelHasItsBudget() {
        ClockRule rule = new ClockRule(
                "督办",
                "1",
                ClockRule.Kind.WORKING_TIME,
                Budget.days(5),
                Map.of(Level.COMMUNITY, Budget.days(1), Level.STREET, Budget.days(2)));
        assertThat(rule.budgetAt(Level.COMPOUND)).isEqualTo(Budget.days(1));
        assertThat(rule.budgetAt(Level.BUILDING)).isEqualTo(Budget.days(1));
        assertThat(rule.budgetAt(Level.STREET)).isEqualTo(Budget.days(2));
        assertThat(rule.budgetAt(Level.DISTRICT)).isEqualTo(Budget.days(5));
        assertThat(Chain.above(Level.COMPOUND)).contains(Level.STREET);
        assertThat(Chain.above(Level.DISTRICT)).contains(Level.CITY);
        assertThat(Chain.above(Level.CITY)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.days(0));
    }

    @Test
    void aShortDayIsAWholeDay() {
        Map<DayOfWeek, List<WorkingHours>> hours = new EnumMap<>(CHINA.hours());
        hours.put(DayOfWeek.SATURDAY, WorkingHours.parseDay("9:00-12:00"));
        WorkCalendar sixDays = new WorkCalendar(
                "six days", CHINA.zone(), hours, CHINA.makeUpHours(), Map.of(), Map.of(), Set.of(2026));
        Instant friday = shanghai("2026-11-20T08:00");
        assertThat(DueTimeRule.of(rule("2wd"), Level.COMMUNITY, friday, List.of(), sixDays).due())
                .isEqualTo(shanghai("2026-11-21T12:00"));
        assertThat(DueTimeRule.of(
                                rule("2wd"),
                                Level.COMMUNITY,
                                friday,
                                pauses("2026-11-20T09:00/2026-11-20T17:00"),
                                sixDays)
                        .due())
                .isEqualTo(shanghai("2026-11-23T17:00"));
        // half of Friday lost is given back as half of Saturday
        assertThat(DueTimeRule.of(
                                rule("1wd"),
                                Level.COMMUNITY,
                                friday,
                                pauses("2026-11-20T13:30/2026-11-20T17:00"),
                                sixDays)
                        .due())
                .isEqualTo(shanghai("2026-11-21T10:30"));
    }

    @Test
    void keepsTheTimeOfDayWhenClocksAreChanged() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkCalendar calendar = WorkCalendar.weekdays("Berlin", berlin, WorkingHours.parseDay("9:00-17:00"));
        Instant saturday = LocalDateTime.parse("2026-03-28T12:00").atZone(berlin).toInstant();
        assertThat(DueTimeRule.of(rule("1d"), Level.COMMUNITY, saturday, List.of(), calendar).due())
                .isEqualTo(LocalDateTime.parse("2026-03-29T12:00").atZone(berlin).toInstant());
        assertThat(DueTimeRule.of(rule("24h"), Level.COMMUNITY, saturday, List.of(), calendar).due())
                .isEqualTo(LocalDateTime.parse("2026-03-29T13:00").atZone(berlin).toInstant());
    }
}
