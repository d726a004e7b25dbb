package org.courtyard.concerns;

import java.time.Instant;
import java.util.List;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Which concerns a list shows; null and empty ask for nothing.
 *
 * @param place it and everything below
 * @param statuses one of these
 * @param text words that must all occur, Chinese of any length
 * @param from raised at or after
 * @param to raised before
 * @param publicOnly what everybody may read, whoever asks
 * @param counted what a number of an overview counts
 */
public record ConcernFilter(
        @Nullable PlaceId place,
        List<Status> statuses,
        @Nullable Outcome outcome,
        @Nullable String category,
        @Nullable OrganizationId lead,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean late,
        boolean publicOnly,
        @Nullable Counted counted) {

    public ConcernFilter(
            @Nullable PlaceId place,
            List<Status> statuses,
            @Nullable Outcome outcome,
            @Nullable String category,
            @Nullable OrganizationId lead,
            @Nullable String text,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean late,
            boolean publicOnly) {
        this(place, statuses, outcome, category, lead, text, from, to, late, publicOnly, null);
    }

    public static final List<Status> OPEN =
            List.of(Status.WAITING, Status.ASSIGNED, Status.IN_HAND, Status.ASKED, Status.SUSPENDED, Status.PROPOSED);

    public static final ConcernFilter ALL =
            new ConcernFilter(null, List.of(), null, null, null, null, null, null, false, false);

    /** Just what that number counts, of what was raised in that time. */
    public ConcernFilter counting(@Nullable Counted number, @Nullable Instant begin, @Nullable Instant end) {
        return new ConcernFilter(place, statuses, outcome, category, lead, text, begin, end, late, publicOnly, number);
    }

    public ConcernFilter at(@Nullable PlaceId where) {
        return new ConcernFilter(where, statuses, outcome, category, lead, text, from, to, late, publicOnly, counted);
    }

    /** Not only what everybody may read. */
    public ConcernFilter asHandlersSee() {
        return new ConcernFilter(place, statuses, outcome, category, lead, text, from, to, late, false, counted);
    }

    public ConcernFilter forEverybody() {
        return new ConcernFilter(place, statuses, outcome, category, lead, text, from, to, late, true, counted);
    }
}
