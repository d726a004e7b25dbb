package org.courtyard.concerns;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.text.Masking;
import org.jspecify.annotations.Nullable;

/**
 * One line of a concern's history. Never changed.
 *
 * @param organization on whose behalf it was done
 * @param target the organization it points at, as when something is handed over
 * @param internal for handlers only
 * @param publicText what everybody reads instead of {@code text}, when somebody moderated it; empty: nothing
 */
public record Event(
        UUID id,
        ConcernId concern,
        Instant at,
        Move move,
        Status status,
        @Nullable UUID account,
        @Nullable OrganizationId organization,
        @Nullable OrganizationId target,
        String text,
        boolean internal,
        Map<String, String> details,
        @Nullable String publicText) {

    /** In the details: the one, joined into this one, whose reporter spoke. */
    public static final String FROM = "from";

    /** In the details: what became a concern of its own. */
    static final String PART = "part";

    /** In the details: what this one was split off from. */
    static final String ORIGIN = "origin";

    /** Details that name other concerns, joined into this one or once followed by it. */
    private static final Set<String> OTHERS = Set.of(FROM, "other", "gone");

    /** The reporter of what was joined into this one spoke. */
    public boolean fromJoined() {
        return details.containsKey(FROM);
    }

    /** As the reporter of the one reads it: nothing of others whose concerns were joined into it. */
    Event withoutOthers() {
        if (OTHERS.stream().noneMatch(details::containsKey)) {
            return this;
        }
        var left = new HashMap<>(details);
        left.keySet().removeAll(OTHERS);
        return new Event(id, concern, at, move, status, null, organization, target, "", internal, left, null);
    }

    /** With the numbers in its words hidden. */
    Event masked() {
        return new Event(
                id,
                concern,
                at,
                move,
                status,
                account,
                organization,
                target,
                Masking.mask(text),
                internal,
                details,
                publicText);
    }

    /** The line by which somebody asked the level above whether it is abuse; empty when nobody did, or it is decided. */
    static Optional<Event> flag(List<Event> history) {
        return history.stream()
                .filter(each -> each.move() == Move.FLAG || each.move() == Move.CLEAR || each.move() == Move.DISMISS)
                .reduce((earlier, later) -> later)
                .filter(each -> each.move() == Move.FLAG);
    }

    /** As everybody reads it. */
    public Event shown() {
        return publicText == null
                ? this
                : new Event(
                        id,
                        concern,
                        at,
                        move,
                        status,
                        account,
                        organization,
                        target,
                        publicText,
                        internal,
                        details,
                        null);
    }
}
