package org.courtyard.concerns;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two matters in one concern: the second becomes a concern of its own, with its own place, kind, way and promise. The same
 * people follow both, by the link they have. Versions and refusals as in {@link Handling}.
 */
@Service
@Transactional
public class Splits {

    private final Intake intake;
    private final Arrivals arrivals;
    private final Moves moves;
    private final Promises promises;
    private final ConcernStore store;
    private final ReporterStore reporters;
    private final SupportStore supports;
    private final Readers readers;

    Splits(
            Intake intake,
            Arrivals arrivals,
            Moves moves,
            Promises promises,
            ConcernStore store,
            ReporterStore reporters,
            SupportStore supports,
            Readers readers) {
        this.intake = intake;
        this.arrivals = arrivals;
        this.moves = moves;
        this.promises = promises;
        this.store = store;
        this.reporters = reporters;
        this.supports = supports;
        this.readers = readers;
    }

    /**
     * What becomes a concern of its own.
     *
     * @param text the second matter, as far as possible in the reporter's words
     * @param place null: the same
     * @param category code; null to let the text suggest one
     * @param photos of the original that go along; they stay there too
     * @param reason told to the reporter
     */
    public record Part(
            String text, @Nullable PlaceId place, @Nullable String category, Set<UUID> photos, String reason) {}

    /**
     * @return the new one; nobody but the same people reads it before somebody glanced at it
     * @throws Conflict when the concern is over
     */
    public Concern split(ConcernId id, Part part, Actor actor, @Nullable Integer version) {
        Handling.needText(part.reason(), "concerns.reason-missing");
        var concern = moves.hold(id, version);
        readers.checkRelate(actor, concern);
        if (!concern.open()) {
            throw new Conflict("concerns.split-over", concern.reference());
        }
        var taken = intake.split(wanted(concern, part), concern, supports.count(id));
        var made = arrivals.write(taken, reporters.of(id), photos(concern, part.photos()), latest(concern));
        supports.copy(id, made.id(), () -> moves.nextId(made.id()));
        var on = Handling.on(actor, concern);
        moves.make(
                concern,
                Move.SPLIT,
                Line.by(actor, on, part.reason().strip())
                        .with(Map.of(Event.PART, made.id().toString())),
                draft -> {});
        moves.tell(
                made,
                Move.SPLIT_OFF,
                Line.by(actor, on, part.reason().strip())
                        .to(made.lead())
                        .with(Map.of(
                                Event.ORIGIN,
                                id.toString(),
                                "reason",
                                taken.acting().reason(),
                                "item",
                                Integer.toString(taken.acting().item()))));
        return made;
    }

    /** A limit set from outside holds for both. */
    private @Nullable Instant latest(Concern concern) {
        return promises.of(concern, EnumSet.of(Purpose.RESOLVE)).stream()
                .map(each -> each.rule().latest())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static NewConcern wanted(Concern concern, Part part) {
        var moved = part.place() != null && !part.place().equals(concern.place());
        return new NewConcern(
                part.text(),
                moved ? part.place() : concern.place(),
                part.category(),
                concern.whose(),
                false,
                concern.complained(),
                concern.visibility() == Visibility.HANDLERS ? Visibility.HANDLERS : null,
                concern.source(),
                Reporter.UNKNOWN,
                moved ? null : concern.latitude(),
                moved ? null : concern.longitude(),
                Map.of(),
                List.of());
    }

    private List<NewPhoto> photos(Concern concern, Set<UUID> wanted) {
        var known = store.photos(concern.id());
        if (!known.stream().map(Photo::id).toList().containsAll(wanted)) {
            throw new BadInput("photos", "concerns.photo-missing");
        }
        return known.stream()
                .filter(each -> wanted.contains(each.id()))
                .map(each -> new NewPhoto(each.file(), each.thumbnail(), each.width(), each.height()))
                .toList();
    }
}
