package org.courtyard.platform.access;

import java.util.List;
import java.util.UUID;

/** A place with all that lies above it, the root first and itself last: a grant on any of them covers it. */
public record Where(List<UUID> path) {

    /** Nowhere in particular: only a grant on the whole installation helps. */
    public static final Where NOWHERE = new Where(List.of());

    public static Where of(List<UUID> path) {
        return new Where(path);
    }

    public boolean within(UUID place) {
        return path.contains(place);
    }
}
