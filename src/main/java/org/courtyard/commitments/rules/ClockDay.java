package org.courtyard.commitments.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date between reception and due time.
 *
 * @param number which day of the budget this is, from 1; 0 where nothing counted, and always for budgets in minutes
 * @param due the promise ends on this date
 * @param nameZh name of the holiday, or of the make-up working day
 * @param countedSeconds how long the clock ran
 * @param pausedSeconds how long it stood still although it would have run
 */
public record ClockDay(
        LocalDate date,
        DayKind kind,
        int number,
        boolean due,
        @Nullable String nameZh,
        @Nullable String nameEn,
        long countedSeconds,
        long pausedSeconds) {}
