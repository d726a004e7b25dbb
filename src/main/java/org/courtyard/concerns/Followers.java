package org.courtyard.concerns;

import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a concern's moves are told to. For the house only: it names reporters. */
@Service
@Transactional(readOnly = true)
public class Followers {

    private final FollowerStore store;

    Followers(FollowerStore store) {
        this.store = store;
    }

    /**
     * In one query; empty when there is no such line of history.
     *
     * @throws Refused unless the house itself asks
     */
    public Optional<Following> of(ConcernId concern, UUID event, Actor actor) {
        if (actor != Actor.HOUSE) {
            throw new Refused("concerns.not-yours");
        }
        return store.find(concern, event);
    }

    /** Whether lives may hang on it. @throws Refused unless the house itself asks */
    public boolean urgent(ConcernId concern, Actor actor) {
        if (actor != Actor.HOUSE) {
            throw new Refused("concerns.not-yours");
        }
        return store.urgent(concern);
    }
}
