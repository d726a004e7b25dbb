package org.courtyard.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about places, with all it did.
 *
 * @param byName as the person is called, null for the house itself
 * @param edition of the official divisions, when an import brought it
 * @param undoes the one that this takes back
 * @param undone it was taken back since
 */
public record Recut(
        UUID id,
        Instant at,
        @Nullable String byName,
        LocalDate from,
        String why,
        @Nullable String edition,
        @Nullable UUID undoes,
        boolean undone,
        List<PlaceChange> changes) {

    Recut with(List<PlaceChange> lines) {
        return new Recut(id, at, byName, from, why, edition, undoes, undone, lines);
    }

    /** Places that are no more since, and have successors. */
    public List<PlaceId> succeeded() {
        return changes.stream()
                .filter(each -> each.kind().succeeded())
                .map(PlaceChange::place)
                .toList();
    }

    /** Everything that hangs elsewhere since. */
    public List<PlaceId> hungElsewhere() {
        return changes.stream()
                .filter(each -> each.kind() != PlaceChange.Kind.RENAMED && each.kind() != PlaceChange.Kind.MADE)
                .map(PlaceChange::place)
                .toList();
    }
}
