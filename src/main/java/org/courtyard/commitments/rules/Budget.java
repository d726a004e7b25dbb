package org.courtyard.commitments.rules;

import java.time.Duration;

/**
 * How much time there is. Minutes run to the minute; days are counted as days, see {@link DueTimeRule}.
 *
 * @param amount 1 up to 366 days or as many minutes
 */
public record Budget(Unit unit, int amount) {

    private static final int MOST_DAYS = 366;

    public Budget {
        int most = unit == Unit.DAYS ? MOST_DAYS : MOST_DAYS * 24 * 60;
        if (amount < 1 || amount > most) {
            throw new IllegalArgumentException("a budget is between 1 and " + most + " " + unit + ", not " + amount);
        }
    }

    public static Budget days(int days) {
        return new Budget(Unit.DAYS, days);
    }

    public static Budget hours(int hours) {
        return new Budget(Unit.MINUTES, Math.multiplyExact(hours, 60));
    }

    public static Budget of(Duration time) {
        return new Budget(Unit.MINUTES, Math.toIntExact(time.toMinutes()));
    }

    public enum Unit {
        MINUTES,
        DAYS
    }
}
