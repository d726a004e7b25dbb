package org.courtyard.commitments.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtyard.commitments.rules.DueTimeRuleTest.CHINA;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.courtyard.places.Level;
import org.courtyard.places.WorkCalendar;
import org.courtyard.places.WorkingHours;

class DueTimeProperties {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int TWO_YEARS = 2 * 366 * 24 * 60;

    @Property
    void laterReceptionNeverMakesItEarlier(
            @ForAll("rules") ClockRule rule,
            @ForAll("moments") Instant received,
            @ForAll @IntRange(max = 20_000) int minutes,
            @ForAll("pauses") List<Pause> pauses) {
        Instant early = due(rule, received, pauses, CHINA);
        Instant late = due(rule, received.plus(Duration.ofMinutes(minutes)), pauses, CHINA);
        assertThat(late).isAfterOrEqualTo(early);
    }

    @Property
    void pausingNeverMakesItEarlier(
            @ForAll("rules") ClockRule rule,
            @ForAll("moments") Instant received,
            @ForAll("pauses") List<Pause> pauses) {
        Instant whole = due(rule, received, pauses, CHINA);
        Instant without = due(rule, received, pauses.subList(1, pauses.size()), CHINA);
        assertThat(whole).isAfterOrEqualTo(without);
    }

    @Property
    void workingTimeIsDueInWorkingTimeOutsidePauses(
            @ForAll("rules") ClockRule rule,
            @ForAll("moments") Instant received,
            @ForAll("pauses") List<Pause> pauses) {
        DueTime found = DueTimeRule.of(rule, Level.COMMUNITY, received, pauses, CHINA);
        Instant due = Objects.requireNonNull(found.due());
        // a promise may end with the working hours, so ask for the second before
        Instant last = due.minusSeconds(1);
        LocalDate date = last.atZone(CHINA.zone()).toLocalDate();
        if (rule.kind() == ClockRule.Kind.WORKING_TIME) {
            assertThat(CHINA.intervalsOn(date)).anySatisfy(hours -> assertThat(last)
                    .isAfterOrEqualTo(hours.opensOn(date, CHINA.zone()))
                    .isBefore(hours.closesOn(date, CHINA.zone())));
        }
        assertThat(pauses).noneMatch(pause -> pause.covers(last));
        assertThat(found.warning()).isBefore(due).isAfter(received);
    }

    @Property
    void workingMinutesAddUp(
            @ForAll @IntRange(min = 1, max = 6_000) int minutes,
            @ForAll("moments") Instant received,
            @ForAll("pauses") List<Pause> pauses) {
        ClockRule rule = ClockRule.workingTime("r", "1", new Budget(Budget.Unit.MINUTES, minutes));
        long counted = DueTimeRule.of(rule, Level.COMMUNITY, received, pauses, CHINA).explanation().days().stream()
                .mapToLong(ClockDay::countedSeconds)
                .sum();
        assertThat(counted).isEqualTo(minutes * 60L);
    }

    @Property
    void aDoorThatNeverClosesLosesNoMinuteAtMidnight(
            @ForAll @IntRange(min = 1, max = 20_000) int minutes, @ForAll("moments") Instant received) {
        Map<DayOfWeek, List<WorkingHours>> always = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            always.put(day, WorkingHours.parseDay("0:00-24:00"));
        }
        WorkCalendar open = new WorkCalendar(
                "open",
                CHINA.zone(),
                always,
                WorkingHours.parseDay("0:00-24:00"),
                Map.of(),
                Map.of(),
                Set.of());
        Budget budget = new Budget(Budget.Unit.MINUTES, minutes);
        Instant expected = received.plus(Duration.ofMinutes(minutes));
        assertThat(due(ClockRule.workingTime("r", "1", budget), received, List.of(), open))
                .isEqualTo(expected);
        assertThat(due(ClockRule.roundTheClock("r", "1", budget), received, List.of(), open))
                .isEqualTo(expected);
    }

    private static Instant due(ClockRule rule, Instant received, List<Pause> pauses, WorkCalendar calendar) {
        return Objects.requireNonNull(
                DueTimeRule.of(rule, Level.COMMUNITY, received, pauses, calendar).due());
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, TWO_YEARS).map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<ClockRule> rules() {
        Arbitrary<Budget> budgets = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 20).map(Budget::days),
                Arbitraries.integers().between(1, 3_000).map(minutes -> new Budget(Budget.Unit.MINUTES, minutes)));
        return Combinators.combine(Arbitraries.of(ClockRule.Kind.class), budgets)
                .as((kind, budget) -> new ClockRule("r", "1", kind, budget, Map.of()));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 15_000);
        return Combinators.combine(moments(), lengths)
                .as((from, minutes) -> new Pause(from, from.plus(Duration.ofMinutes(minutes)), "asked"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
