package org.courtyard.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.concerns.AddedPhotos;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Hands;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.NewPhoto;
import org.courtyard.concerns.Possibilities;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Task;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what an op asks for, through the doors that everybody uses. */
@Component
class Carrying {

    private final Concerns concerns;
    private final Handling handling;
    private final Results results;
    private final Hands hands;
    private final AddedPhotos pictures;
    private final Patrols patrols;
    private final Possibilities possibilities;
    private final PhotoUploads uploads;

    Carrying(
            Concerns concerns,
            Handling handling,
            Results results,
            Hands hands,
            AddedPhotos pictures,
            Patrols patrols,
            Possibilities possibilities,
            PhotoUploads uploads) {
        this.concerns = concerns;
        this.handling = handling;
        this.results = results;
        this.hands = hands;
        this.pictures = pictures;
        this.patrols = patrols;
        this.possibilities = possibilities;
        this.uploads = uploads;
    }

    /** Pictures that never came, or came so long ago that they are gone. */
    List<UUID> missing(Op op, Actor.Member actor) {
        var there = uploads.pictures(op.photos(), actor);
        return op.photos().stream().filter(each -> !there.containsKey(each)).toList();
    }

    /** Something new: a concern, or a note that may have become one; null when it did not. */
    @Nullable
    Concern begin(Op op, Actor.Member actor) {
        if (op.kind() == OpKind.PATROL) {
            var note = patrols.write(needed(op.patrol(), "patrol"), actor);
            return op.further() ? patrols.raise(note.id(), photos(op, actor), actor) : null;
        }
        var raised = concerns.raise(pictured(needed(op.raise(), "text"), photos(op, actor)), actor)
                .concern();
        return op.further() ? results.solveOnSpot(raised.id(), op.text(), actor, null) : raised;
    }

    /** On the state that was read; whoever was quicker makes it start again. */
    Concern carryOut(Op op, Concern concern, Actor.Member actor) {
        var id = concern.id();
        var version = concern.version();
        var photos = photos(op, actor);
        if (op.kind() == OpKind.NOTE && !photos.isEmpty()) {
            return pictures.add(id, op.text(), photos, actor, version);
        }
        var after = switch (op.kind()) {
            case ACCEPT -> handling.accept(id, op.text(), actor, version);
            case NOTE -> handling.note(id, op.text(), actor, version);
            case UPDATE -> handling.update(id, op.text(), actor, version);
            case SOLVE -> results.solveOnSpot(id, op.text(), actor, version);
            case PROPOSE -> results.propose(id, op.outcome(), op.text(), actor, version);
            case SETTLE -> hands.settle(id, needed(op.share(), "share"), Task.State.DONE, op.text(), actor, version);
            case RAISE, PATROL -> throw new IllegalArgumentException(op.kind() + " is about nothing that is there");
        };
        return photos.isEmpty() ? after : pictures.add(id, "", photos, actor, after.version());
    }

    /** Whether the present state and the posts of the actor allow it. */
    boolean possible(Op op, Concern concern, Actor actor) {
        var possible = possibilities.of(concern, actor);
        return switch (op.kind()) {
            case ACCEPT -> possible.contains(Move.ACCEPT);
            case NOTE -> possible.contains(Move.NOTE);
            case UPDATE -> possible.contains(Move.UPDATE);
            case SOLVE -> possible.contains(Move.SOLVE_ON_SPOT);
            case PROPOSE -> possible.contains(Move.PROPOSE);
            case SETTLE ->
                concerns.tasks(concern).stream().anyMatch(task -> task.id().equals(op.share()) && task.helping());
            case RAISE, PATROL -> true;
        };
    }

    private List<NewPhoto> photos(Op op, Actor.Member actor) {
        var there = uploads.pictures(op.photos(), actor);
        var found = new ArrayList<NewPhoto>();
        op.photos().forEach(each -> found.add(Objects.requireNonNull(there.get(each))));
        return found;
    }

    private static NewConcern pictured(NewConcern wanted, List<NewPhoto> photos) {
        return new NewConcern(
                wanted.text(),
                wanted.place(),
                wanted.category(),
                wanted.whose(),
                wanted.aboutUsualHandler(),
                wanted.complained(),
                wanted.visibility(),
                wanted.source(),
                wanted.reporter(),
                wanted.latitude(),
                wanted.longitude(),
                wanted.answers(),
                photos);
    }

    private static <T> T needed(@Nullable T given, String field) {
        if (given == null) {
            throw new BadInput(field, "api.missing");
        }
        return given;
    }
}
