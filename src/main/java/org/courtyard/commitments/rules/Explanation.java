package org.courtyard.commitments.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;

/**
 * How a due time came about, kept with it for good, also when rule or calendar change later.
 *
 * @param received when the matter began
 * @param start the first moment that counted
 * @param zone of the dates below
 * @param calendar the calendar's name
 * @param level whose budget was taken
 * @param days every date from reception to the due date; empty while the clock stands still without an end
 * @param pauses as they were asked for, also those that cost no working time
 * @param pausedDays whole days that did not count because of pauses
 * @param pausedSeconds time left out because of pauses, whole days included
 * @param due null while the clock stands still without an end
 * @param warning when 75 % are used; null with {@code due}
 * @param takesOver the level that takes over if the promise is broken; null at the top
 * @param yearsUnknown years touched whose holidays nobody has loaded: only weekends were left out there
 * @param latest the outer limit that cut it short; null when none did
 */
public record Explanation(
        Instant received,
        Instant start,
        ZoneId zone,
        String calendar,
        String rule,
        String version,
        ClockRule.Kind kind,
        Budget budget,
        Level level,
        List<ClockDay> days,
        List<Pause> pauses,
        int pausedDays,
        long pausedSeconds,
        @Nullable Instant due,
        @Nullable Instant warning,
        @Nullable Level takesOver,
        SortedSet<Integer> yearsUnknown,
        @Nullable Instant latest) {

    public Explanation {
        days = List.copyOf(days);
        pauses = List.copyOf(pauses);
    }

    /** The same, with the rule and the reasons of pauses in words. */
    public Explanation worded(String ruleName, UnaryOperator<String> reasons) {
        return new Explanation(
                received,
                start,
                zone,
                calendar,
                ruleName,
                version,
                kind,
                budget,
                level,
                days,
                pauses.stream()
                        .map(each -> new Pause(each.from(), each.to(), reasons.apply(each.reason())))
                        .toList(),
                pausedDays,
                pausedSeconds,
                due,
                warning,
                takesOver,
                yearsUnknown,
                latest);
    }

    /** The weekend days and holidays between start and due date. */
    public List<ClockDay> leftOut() {
        LocalDate first = start.atZone(zone).toLocalDate();
        return days.stream()
                .filter(day -> day.kind() == DayKind.WEEKEND || day.kind() == DayKind.HOLIDAY)
                .filter(day -> !day.date().isBefore(first))
                .toList();
    }

    /** Which day of the budget it is at that moment: 0 before the first, the last one afterwards. */
    public int dayNumber(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return days.stream()
                .filter(day -> !day.date().isAfter(today))
                .mapToInt(ClockDay::number)
                .max()
                .orElse(0);
    }
}
