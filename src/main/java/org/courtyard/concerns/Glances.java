package org.courtyard.concerns;

import java.time.InstantSource;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.text.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person looks before everybody does. Versions and refusals as in {@link Handling}. */
@Service
@Transactional
public class Glances {

    private final Moves moves;
    private final ConcernStore store;
    private final ModerationStore moderations;
    private final Promises promises;
    private final Readers readers;
    private final Permissions permissions;
    private final InstantSource time;

    Glances(
            Moves moves,
            ConcernStore store,
            ModerationStore moderations,
            Promises promises,
            Readers readers,
            Permissions permissions,
            InstantSource time) {
        this.moves = moves;
        this.store = store;
        this.moderations = moderations;
        this.promises = promises;
        this.readers = readers;
        this.permissions = permissions;
        this.time = time;
    }

    /** After a glance: everybody may read it, numbers masked, pictures included. */
    public Concern publish(ConcernId id, @Nullable String publicText, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkNotComplained(actor, concern);
        permissions.check(actor, Right.GLANCE, concern.where(), "glance");
        store.publishPhotos(id);
        promises.glanced(concern);
        var shown = publicText == null || publicText.isBlank() ? concern.body() : publicText.strip();
        return moves.make(
                concern,
                Move.PUBLISH,
                Line.by(actor, Handling.on(actor, concern), "").internally(),
                draft -> {
                    draft.publicBody = Masking.mask(shown);
                    draft.publishedAt = Handling.first(draft.publishedAt, time.instant());
                });
    }

    /** After a glance: for handlers only. */
    public Concern withhold(ConcernId id, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        readers.checkNotComplained(actor, concern);
        permissions.check(actor, Right.GLANCE, concern.where(), "glance");
        promises.glanced(concern);
        if (concern.publicBody() != null) {
            moderations.insert(
                    id,
                    new Moderation(
                            moves.nextId(id),
                            Moderation.Subject.WORDS,
                            id.value(),
                            time.instant(),
                            actor.account(),
                            Handling.on(actor, concern),
                            reason.strip(),
                            concern.publicBody(),
                            null));
        }
        return moves.make(
                concern,
                Move.WITHHOLD,
                Line.by(actor, Handling.on(actor, concern), reason).internally(),
                draft -> {
                    draft.visibility = Visibility.HANDLERS;
                    draft.publicBody = null;
                    draft.publishedAt = null;
                });
    }
}
