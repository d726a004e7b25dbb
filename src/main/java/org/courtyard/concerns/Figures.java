package org.courtyard.concerns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.places.Level;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * How it goes at a place and below, of what was raised in a period. Every count is of concerns; none of persons.
 *
 * @param from raised at or after
 * @param to raised before
 * @param asOf when open, late and ages were worked out
 */
public record Figures(
        PlaceId place,
        Instant from,
        Instant to,
        Instant asOf,
        int raised,
        Response response,
        Resolution resolution,
        Satisfaction satisfaction,
        int open,
        int late,
        Apart apart,
        Recorded recorded,
        List<Age> ages,
        List<Repeat> repeats,
        List<HandedDown> handedDown,
        List<CalledIn> calledIn) {

    /** Under so many cases a rate says nothing and is not shown. */
    public static final int TOO_FEW = 10;

    /**
     * Heard in time, of those that should have heard by now. Found and solved on the spot, pointed elsewhere and imported
     * ones are not counted.
     */
    public record Response(int inTime, int notInTime) {
        public int of() {
            return inTime + notInTime;
        }
    }

    /**
     * What the reporters say: solved, not solved, and those who were asked and have not said. Only solved and not solved
     * make the rate.
     */
    public record Resolution(int solved, int notSolved, int noAnswer) {
        public int of() {
            return solved + notSolved;
        }
    }

    /** Satisfied is grade 4 or 5. {@code notRated}: over, and nobody rated it. */
    public record Satisfaction(int satisfied, int notSatisfied, int notRated) {
        public int of() {
            return satisfied + notSatisfied;
        }
    }

    /**
     * Counted apart, in no rate of what was solved. {@code merged}: joined into another one that says the same, which is counted
     * once. {@code suspended}: resting at the moment, and not late while they rest.
     */
    public record Apart(
            int solvedOnSpot,
            int declined,
            int awaitingFunds,
            int beyondLevel,
            int pointedElsewhere,
            int withdrawn,
            int merged,
            int suspended) {}

    /** Parts handed down to bodies of one level within the period; {@code withNothing}: no people, money, powers or means. */
    public record HandedDown(Level level, int count, int withNothing) {}

    /**
     * Bodies of one level and kind that were called in within the period, and what they say of it. None of persons.
     *
     * @param declined they said it was another's
     */
    public record CalledIn(
            Level level, OrganizationKind kind, int count, int declined, int justified, int notJustified) {}

    /**
     * Of imported history: the verdict that came with it, and the one worked out here from its target date. They differ
     * when a verdict was recorded without a target, so both are shown.
     */
    public record Recorded(
            int onTime, int late, int noVerdict, int closedInTime, int closedLate, int openPastTarget, int noTarget) {
        public int of() {
            return onTime + late + noVerdict;
        }
    }

    /** Open ones by days since they were raised; {@code to} is exclusive and 0 for no end. */
    public record Age(int from, int to, int count) {}

    /**
     * A kind that came up again and again in the last 90 days before {@code to}: in as many communities, or at one place.
     *
     * @param place the compound at which it did; null for the kind as a whole
     */
    public record Repeat(
            String category,
            int count,
            int communities,
            @Nullable PlaceId place) {}

    /** What was raised in a calendar month. @param month its first day */
    public record Month(LocalDate month, int raised, int solved) {}

    /**
     * A kind that comes with the season: raised in the sixty days after this day of the year before, and in sixty days of
     * that year on average.
     */
    public record Season(String category, int lastYear, double usual) {}

    /** How it goes with one kind. */
    public record Kind(String category, int raised, int open, int late, Resolution resolution) {}

    /** Per cent, half up; -1 when there are too few. */
    public static int rate(int part, int of) {
        return of < TOO_FEW ? -1 : (int) Math.round(part * 100.0 / of);
    }
}
