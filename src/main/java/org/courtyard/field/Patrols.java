package org.courtyard.field;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.NewPhoto;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Whose;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.Coordinates;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.text.PlainText;
import org.courtyard.platform.web.view.PagePosition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people in the grid note on their way. Nobody counts the notes of a person, and nobody has to write any: they say
 * where somebody looked and what was seen, and may become a concern.
 */
@Service
@Transactional
public class Patrols {

    public static final int LONGEST_TEXT = 2_000;

    private final PatrolStore store;
    private final Concerns concerns;
    private final Places places;
    private final Permissions permissions;
    private final CourtyardSettings settings;
    private final Ids ids;
    private final InstantSource time;

    Patrols(
            PatrolStore store,
            Concerns concerns,
            Places places,
            Permissions permissions,
            CourtyardSettings settings,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.concerns = concerns;
        this.places = places;
        this.permissions = permissions;
        this.settings = settings;
        this.ids = ids;
        this.time = time;
    }

    /**
     * Which notes are wanted.
     *
     * @param place it and everything below; null: anywhere
     * @param day null: any
     * @param mine only the reader's own
     */
    public record Wanted(@Nullable PlaceId place, @Nullable LocalDate day, boolean mine) {}

    /** @throws Refused unless the actor handles things there */
    public PatrolNote write(NewPatrolNote wanted, Actor.Member actor) {
        var place =
                places.remembered(wanted.place()).orElseThrow(() -> new BadInput("place", "concerns.place-unknown"));
        permissions.check(actor, Right.HANDLE, place.where(), "patrol note");
        var text = switch (PlainText.clean(wanted.text(), LONGEST_TEXT)) {
            case PlainText.Clean(String clean) -> clean;
            case PlainText.TooLong(int length, int limit) ->
                throw new BadInput("text", "field.patrol.text-long", length, limit);
        };
        var pinned = Coordinates.ofNullable(wanted.latitude(), wanted.longitude());
        new BadInput.Checks()
                .wrongIf(text.isEmpty() && !wanted.fine(), "text", "field.patrol.text-missing")
                .wrongIf(
                        (wanted.latitude() != null || wanted.longitude() != null) && pinned.isEmpty(),
                        "latitude",
                        "places.point-off-earth")
                .throwIfAny();
        var note = new PatrolNote(
                ids.next(place.region()),
                place.id(),
                place.path(),
                time.instant(),
                wanted.saidAt(),
                actor.account(),
                organization(actor),
                wanted.fine(),
                text,
                wanted.latitude(),
                wanted.longitude(),
                null);
        store.insert(note);
        return note;
    }

    /** Newest first: the reader's own, and those of places whose internal notes the reader may see. */
    @Transactional(readOnly = true)
    public List<PatrolNote> list(Wanted wanted, Actor.Member reader, @Nullable PagePosition after, int most) {
        var seen = reader.grants().stream().filter(each -> sees(reader, each)).toList();
        var everywhere = seen.stream().anyMatch(each -> each.place() == null);
        var where = seen.stream()
                .map(Grant::place)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return store.list(
                new PatrolStore.Scope(
                        reader.account(), everywhere && !wanted.mine(), wanted.mine() ? List.of() : where),
                wanted.place() == null ? null : wanted.place().value(),
                wanted.day() == null ? null : wanted.day().atStartOfDay(zone()).toInstant(),
                wanted.day() == null
                        ? null
                        : wanted.day().plusDays(1).atStartOfDay(zone()).toInstant(),
                after,
                most);
    }

    /** @throws Missing when there is none that the reader may see */
    @Transactional(readOnly = true)
    public PatrolNote note(UUID id, Actor.Member reader) {
        return readable(store.find(id), reader);
    }

    /** Makes a concern of it, once. @throws BadInput when there is nothing to be told */
    public Concern raise(UUID id, Actor.Member actor) {
        return raise(id, List.of(), actor);
    }

    /** As the other one, with pictures. */
    Concern raise(UUID id, List<NewPhoto> photos, Actor.Member actor) {
        var note = readable(store.lock(id), actor);
        if (note.concern() != null) {
            return concerns.concern(note.concern(), actor);
        }
        new BadInput.Checks()
                .wrongIf(note.text().isEmpty(), "text", "field.patrol.nothing-to-raise")
                .throwIfAny();
        var raised = concerns.raise(
                        new NewConcern(
                                note.text(),
                                note.place(),
                                null,
                                Whose.UNSURE,
                                false,
                                null,
                                null,
                                Source.GRID,
                                Reporter.UNKNOWN,
                                note.latitude(),
                                note.longitude(),
                                Map.of(),
                                photos),
                        actor)
                .concern();
        store.became(id, raised.id());
        return raised;
    }

    /** Concerns that came of notes, as far as the reader may know of them. */
    @Transactional(readOnly = true)
    public Map<ConcernId, Concern> becameOf(List<PatrolNote> notes, Actor reader) {
        return concerns.concernsByIds(
                notes.stream()
                        .map(PatrolNote::concern)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                reader);
    }

    private PatrolNote readable(Optional<PatrolNote> found, Actor.Member reader) {
        return found.filter(note -> note.account().equals(reader.account())
                        || permissions.may(reader, Right.SEE_INTERNAL, Where.of(note.path())))
                .orElseThrow(() -> new Missing("field.patrol.missing"));
    }

    private boolean sees(Actor reader, Grant grant) {
        return permissions.may(
                reader, Right.SEE_INTERNAL, grant.place() == null ? Where.NOWHERE : Where.of(List.of(grant.place())));
    }

    private ZoneId zone() {
        return settings.timeZone();
    }

    private static @Nullable OrganizationId organization(Actor actor) {
        return actor.grants().stream()
                .map(Grant::organization)
                .filter(Objects::nonNull)
                .findFirst()
                .map(OrganizationId::new)
                .orElse(null);
    }
}
