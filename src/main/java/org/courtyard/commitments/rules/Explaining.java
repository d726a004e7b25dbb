package org.courtyard.commitments.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.courtyard.places.DayName;
import org.courtyard.places.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Writes down, date by date, what a clock did between reception and due time. */
record Explaining(DueTimeRule.Received subject, Run run, long need) {

    Explanation explain(@Nullable Instant due, @Nullable Instant warning) {
        WorkCalendar calendar = run.time().calendar();
        List<ClockDay> days = due == null ? List.of() : days(due.getEpochSecond());
        ClockRule rule = subject.rule();
        LocalDate first = run.time().dateOf(subject.received().getEpochSecond());
        LocalDate last = run.time().dateOf(due == null ? run.start() : due.getEpochSecond());
        return new Explanation(
                subject.received(),
                Instant.ofEpochSecond(run.start()),
                calendar.zone(),
                calendar.name(),
                rule.name(),
                rule.version(),
                rule.kind(),
                subject.budget(),
                subject.level(),
                days,
                subject.pauses(),
                (int) days.stream().filter(day -> day.kind() == DayKind.PAUSED).count(),
                days.stream().mapToLong(ClockDay::pausedSeconds).sum(),
                due,
                warning,
                Chain.above(subject.level()).orElse(null),
                rule.kind() == ClockRule.Kind.WORKING_TIME
                        ? calendar.missingYears(first, last)
                        : Collections.emptySortedSet(),
                rule.latest() != null && rule.latest().equals(due) ? due : null);
    }

    /** A due time at midnight belongs to the day that ends there. */
    private List<ClockDay> days(long due) {
        List<ClockDay> days = new ArrayList<>();
        LocalDate last = run.time().dateOf(Math.max(run.start(), due - 1));
        long used = 0;
        LocalDate date = run.time().dateOf(subject.received().getEpochSecond());
        for (; !date.isAfter(last); date = date.plusDays(1)) {
            List<Span> day = run.time().on(date);
            List<Span> tail = List.of(new Span(due, Long.MAX_VALUE));
            long counted = Span.total(Span.minus(run.running(day), tail));
            long paused = Span.total(Span.minus(Span.since(day, run.start()), tail)) - counted;
            used += day.isEmpty() ? 0 : run.meter().used(counted, Span.total(day));
            days.add(day(date, date.equals(last), counted, paused, counted == 0 ? 0 : number(used)));
        }
        return days;
    }

    private int number(long used) {
        Budget budget = subject.budget();
        return budget.unit() == Budget.Unit.DAYS ? (int) Math.ceilDiv(used * budget.amount(), need) : 0;
    }

    private ClockDay day(LocalDate date, boolean due, long counted, long paused, int number) {
        WorkCalendar calendar = run.time().calendar();
        DayName name =
                calendar.holidays().getOrDefault(date, calendar.makeUpDays().get(date));
        return new ClockDay(
                date,
                kind(date, counted, paused),
                number,
                due,
                name == null ? null : name.zh(),
                name == null ? null : name.en(),
                counted,
                paused);
    }

    private DayKind kind(LocalDate date, long counted, long paused) {
        if (counted > 0) {
            return DayKind.COUNTED;
        }
        if (paused > 0) {
            return DayKind.PAUSED;
        }
        WorkCalendar calendar = run.time().calendar();
        if (!run.time().on(date).isEmpty()) {
            return DayKind.NOT_STARTED;
        }
        return calendar.holidays().containsKey(date) ? DayKind.HOLIDAY : DayKind.WEEKEND;
    }
}
