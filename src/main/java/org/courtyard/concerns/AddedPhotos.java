package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures that those who handle a concern add to it. Nobody else sees them until somebody glanced at them. Versions and
 * refusals as in {@link Handling}.
 */
@Service
@Transactional
public class AddedPhotos {

    /** Of one concern, from everybody. */
    private static final int MOST = 30;

    private final Moves moves;
    private final ConcernStore store;
    private final Readers readers;
    private final InstantSource time;

    AddedPhotos(Moves moves, ConcernStore store, Readers readers, InstantSource time) {
        this.moves = moves;
        this.store = store;
        this.readers = readers;
        this.time = time;
    }

    /**
     * Adds pictures with a line for handlers.
     *
     * @param text may be empty
     */
    public Concern add(ConcernId id, String text, List<NewPhoto> photos, Actor actor, @Nullable Integer version) {
        if (!text.isEmpty()) {
            Handling.needText(text, "concerns.note-missing");
        }
        var concern = moves.hold(id, version);
        readers.checkPart(actor, concern);
        new BadInput.Checks()
                .wrongIf(store.photos(id).size() + photos.size() > MOST, "photos", "concerns.photos-many", MOST)
                .throwIfAny();
        var ids = new HashMap<NewPhoto, UUID>();
        photos.forEach(photo -> ids.put(photo, moves.nextId(id)));
        store.insertPhotos(id, photos, ids, time.instant());
        return moves.make(
                concern,
                Move.NOTE,
                Line.by(actor, Handling.on(actor, concern), text)
                        .internally()
                        .with(Map.of("photos", Integer.toString(photos.size()))),
                draft -> {});
    }
}
