package org.courtyard.places;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;

/** What may be done to places and what may not; no database, no clock. */
final class RecutRule {

    static final int REASON_LENGTH = 500;
    static final int MOST_PARTS = 20;
    private static final int NAME_LENGTH = 120;

    private RecutRule() {}

    static void decided(Decided decided, LocalDate today) {
        new BadInput.Checks()
                .wrongIf(decided.why().isBlank(), "why", "places.recut.why-empty")
                .wrongIf(decided.why().length() > REASON_LENGTH, "why", "places.recut.why-long", REASON_LENGTH)
                .wrongIf(decided.from().isAfter(today), "from", "places.recut.future")
                .throwIfAny();
    }

    static void exists(Place place) {
        if (place.closed()) {
            throw new Conflict("places.recut.closed", place.shortName());
        }
    }

    static void name(String name, String field) {
        new BadInput.Checks()
                .wrongIf(name.isBlank(), field, "places.name-empty")
                .wrongIf(name.length() > NAME_LENGTH, field, "places.name-long", NAME_LENGTH)
                .throwIfAny();
    }

    /** Circles cannot come up: what lies below a place is narrower than it, and is refused by name all the same. */
    static void move(Place place, Place above) {
        exists(place);
        exists(above);
        new BadInput.Checks()
                .wrongIf(above.id().equals(place.id()), "above", "places.recut.itself", place.shortName())
                .throwIfAny();
        new BadInput.Checks()
                .wrongIf(
                        above.within(place.id()),
                        "above",
                        "places.recut.below-itself",
                        above.shortName(),
                        place.shortName())
                .wrongIf(
                        !above.within(place.id()) && !place.level().below(above.level()),
                        "above",
                        "places.recut.level",
                        place.shortName(),
                        above.shortName())
                .wrongIf(
                        above.id().equals(place.parent()),
                        "above",
                        "places.recut.there",
                        place.shortName(),
                        above.shortName())
                .throwIfAny();
    }

    static void merge(Place place, Place into) {
        exists(place);
        exists(into);
        new BadInput.Checks()
                .wrongIf(into.id().equals(place.id()), "into", "places.recut.itself", place.shortName())
                .wrongIf(
                        into.level() != place.level(),
                        "into",
                        "places.recut.other-level",
                        place.shortName(),
                        into.shortName())
                .throwIfAny();
    }

    static void split(Place place, List<NewPart> parts, List<Place> below, int keeper) {
        exists(place);
        var names = parts.stream().map(each -> each.name().strip()).collect(Collectors.toSet());
        new BadInput.Checks()
                .wrongIf(parts.size() < 2 || parts.size() > MOST_PARTS, "parts", "places.recut.parts", MOST_PARTS)
                .wrongIf(names.size() < parts.size(), "parts", "places.recut.same-name")
                .wrongIf(keeper >= parts.size(), "keeper", "places.recut.keeper")
                .throwIfAny();
        parts.forEach(each -> name(each.name(), "parts"));
        Set<PlaceId> held = new HashSet<>();
        boolean twice = parts.stream().flatMap(each -> each.holds().stream()).anyMatch(each -> !held.add(each));
        var lost = below.stream().filter(each -> !held.remove(each.id())).findFirst();
        new BadInput.Checks()
                .wrongIf(twice, "holds", "places.recut.held-twice")
                .wrongIf(
                        lost.isPresent(),
                        "holds",
                        "places.recut.held-nowhere",
                        lost.map(Place::shortName).orElse(""))
                .wrongIf(lost.isEmpty() && !held.isEmpty(), "holds", "places.recut.held-strange")
                .throwIfAny();
    }

    /** Offices go on paper, one by one; what was made here goes with what it stands in. */
    static void close(Place place, List<Place> below) {
        exists(place);
        if (place.level().official() && !below.isEmpty()) {
            throw new Conflict("places.recut.not-empty", place.shortName(), below.size());
        }
    }
}
