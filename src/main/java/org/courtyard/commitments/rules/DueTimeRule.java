package org.courtyard.commitments.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.courtyard.places.Level;
import org.courtyard.places.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Works out when something is due.
 *
 * <ul>
 *   <li><b>Minutes</b> run to the second: of working time from the first working moment at or after the reception, or
 *       round the clock from the reception itself.
 *   <li><b>Working days</b>: day 1 is the first working day that opens at or after the reception (a matter that comes in
 *       during office hours starts with the next working day, as in article 201 of the Civil Code); it is due when the
 *       last day closes. A make-up working day is a working day, a day with short hours is a whole day.
 *   <li><b>Days round the clock</b>: due at the same time of day, so many days later.
 *   <li><b>Pauses</b> take out exactly the time in which the clock would have run. For working days that is a share of
 *       the day: a day paused as a whole does not count, half a day paused makes it due half a day later.
 *   <li><b>Warning</b> when 75 % are used; a budget of two or more working days warns at the close of the last whole day
 *       within those 75 % (7 days: day 5), so that it never comes later and a day to act is left.
 *   <li><b>An outer limit</b> of the rule cuts both short: due then, warned when 75 % of the time until then are over.
 * </ul>
 *
 * A due time may be the very end of working time. It never gets earlier by a later reception or by a pause (except where
 * the same hour of the wall clock occurs twice in a night, for days round the clock).
 */
public final class DueTimeRule {

    private DueTimeRule() {}

    /**
     * @param received when the matter began; parts of a second are dropped
     * @param pauses in any order, they may overlap; one without end leaves the due time open unless it was reached before
     * @throws IllegalArgumentException when the clock does not come to an end within 30 years
     */
    public static DueTime of(ClockRule rule, Level level, Instant received, List<Pause> pauses, WorkCalendar calendar) {
        Budget budget = rule.budgetAt(level);
        RunningTime time = new RunningTime(rule.kind(), calendar);
        boolean workingDays = rule.kind() == ClockRule.Kind.WORKING_TIME && budget.unit() == Budget.Unit.DAYS;
        long start = start(received.getEpochSecond(), time, workingDays);
        Run run = new Run(time, workingDays ? Meter.SHARES : Meter.SECONDS, start, holes(pauses));
        long need = need(budget, workingDays, start, calendar);
        long warnedNeed =
                workingDays && budget.amount() > 1 ? budget.amount() * 3L / 4 * Meter.WHOLE_DAY : need / 4 * 3;
        Instant due = instant(run.reaches(need));
        Instant warning = due == null ? null : instant(run.reaches(warnedNeed));
        Received subject = new Received(received, start, rule, level, budget, pauses);
        Instant latest = rule.latest();
        if (latest != null && received.isBefore(latest) && (due == null || latest.isBefore(due))) {
            Instant most = received.plus(
                    Duration.between(received, latest).dividedBy(4).multipliedBy(3));
            due = latest.truncatedTo(ChronoUnit.SECONDS);
            warning = warning == null || most.isBefore(warning) ? most.truncatedTo(ChronoUnit.SECONDS) : warning;
        }
        return new DueTime(due, warning, new Explaining(subject, run, need).explain(due, warning));
    }

    private static long start(long received, RunningTime time, boolean wholeDays) {
        LocalDate date = time.dateOf(received);
        for (int i = 0; i < 10 * 366; i++, date = date.plusDays(1)) {
            List<Span> day = time.on(date);
            List<Span> left = Span.since(day, received);
            if (!left.isEmpty() && (!wholeDays || left.equals(day))) {
                return left.getFirst().from();
            }
        }
        throw new IllegalArgumentException("no working time within ten years");
    }

    private static long need(Budget budget, boolean workingDays, long start, WorkCalendar calendar) {
        if (budget.unit() == Budget.Unit.MINUTES) {
            return budget.amount() * 60L;
        }
        return workingDays
                ? budget.amount() * Meter.WHOLE_DAY
                : Instant.ofEpochSecond(start)
                                .atZone(calendar.zone())
                                .plusDays(budget.amount())
                                .toEpochSecond()
                        - start;
    }

    private static List<Span> holes(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> new Span(pause.from().getEpochSecond(), end(pause.to())))
                .filter(span -> span.length() > 0)
                .toList();
    }

    private static long end(@Nullable Instant to) {
        return to == null ? Long.MAX_VALUE : to.getEpochSecond();
    }

    private static @Nullable Instant instant(OptionalLong second) {
        return second.isPresent() ? Instant.ofEpochSecond(second.getAsLong()) : null;
    }

    /** What a due time was asked for. */
    record Received(Instant received, long start, ClockRule rule, Level level, Budget budget, List<Pause> pauses) {}
}
