package org.courtyard.commitments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.commitments.rules.Explanation;
import org.courtyard.commitments.rules.Pause;
import org.courtyard.places.Level;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Somebody will do something by a date.
 *
 * @param due null while the clock stands still and nobody knows until when
 * @param warning when 75 % of the time are used
 * @param brokenAt the due time that passed without it being kept
 * @param evidence how it was kept, or why it was withdrawn
 * @param steers the broken commitment that this one sees to
 */
public record Commitment(
        CommitmentId id,
        Holder holder,
        String title,
        String forWhom,
        PlaceId place,
        List<UUID> path,
        Reference source,
        Purpose purpose,
        CommitmentState state,
        boolean shown,
        Level level,
        ClockRule rule,
        List<Pause> pauses,
        Explanation explanation,
        Instant received,
        @Nullable Instant due,
        @Nullable Instant warning,
        @Nullable Instant warnedAt,
        @Nullable Instant brokenAt,
        @Nullable Instant endedAt,
        @Nullable String evidence,
        @Nullable CommitmentId steers,
        int version) {

    /** The pause that holds the clock at that moment, if any. */
    public @Nullable Pause pauseAt(Instant now) {
        return state == CommitmentState.OPEN
                ? pauses.stream().filter(pause -> pause.covers(now)).findFirst().orElse(null)
                : null;
    }

    /** How it stands at that moment. */
    public Nearness nearness(Instant now) {
        if (state == CommitmentState.DONE) {
            return Nearness.KEPT;
        }
        if (state == CommitmentState.OVERDUE || (due != null && !now.isBefore(due))) {
            return Nearness.LATE;
        }
        if (due == null || pauseAt(now) != null) {
            return Nearness.WAITING;
        }
        return warning != null && !now.isBefore(warning) ? Nearness.NEAR : Nearness.CALM;
    }

    public Where where() {
        return Where.of(path);
    }

    /** As the look draws it. */
    public enum Nearness {
        CALM,
        NEAR,
        LATE,
        WAITING,
        KEPT
    }
}
