package org.courtyard.concerns;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;

/**
 * One organization's part of a concern.
 *
 * @param asked what it was asked to do
 * @param answer what it did, or why not
 * @param need what a body that was called in is needed for
 * @param backing what came with a part that was handed down, empty for nothing; null: it was not handed down
 * @param level of the body it was handed down to
 */
public record Task(
        UUID id,
        ConcernId concern,
        OrganizationId organization,
        Role role,
        State state,
        String asked,
        String answer,
        Instant givenAt,
        @Nullable Instant settledAt,
        @Nullable Need need,
        @Nullable Set<Backing> backing,
        @Nullable Level level) {

    public enum Role {
        LEAD,
        CO,
        CALLED_IN
    }

    public enum State {
        GIVEN,
        ACCEPTED,
        DONE,
        DECLINED,
        MOVED,
        WITHDRAWN
    }

    public enum Need {
        COME,
        DECIDE,
        ENFORCE,
        ADVISE
    }

    /** What may come with a matter that is handed down. */
    public enum Backing {
        PEOPLE,
        MONEY,
        POWERS,
        MATERIALS
    }

    static Task given(
            UUID id, ConcernId concern, OrganizationId organization, Role role, State state, String asked, Instant at) {
        return new Task(id, concern, organization, role, state, asked, "", at, null, null, null, null);
    }

    Task needing(@Nullable Need what) {
        return new Task(
                id, concern, organization, role, state, asked, answer, givenAt, settledAt, what, backing, level);
    }

    Task handedDown(Set<Backing> with, Level to) {
        return new Task(id, concern, organization, role, state, asked, answer, givenAt, settledAt, need, with, to);
    }

    public boolean open() {
        return settledAt == null;
    }

    /** A part of a helper that is open. */
    public boolean helping() {
        return role != Role.LEAD && open();
    }

    /** Its organization has, or had, a hand in it besides the lead. */
    boolean helped() {
        return role != Role.LEAD && (state == State.GIVEN || state == State.ACCEPTED || state == State.DONE);
    }
}
