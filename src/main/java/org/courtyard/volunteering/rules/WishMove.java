package org.courtyard.volunteering.rules;

import static org.courtyard.volunteering.rules.WishState.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** From one state to another. Whatever is not named here is refused. */
public record WishMove(WishState from, WishState to) {

    private static final Map<WishState, Set<WishState>> LEGAL = Map.of(
            OPEN, EnumSet.of(TAKEN, WITHDRAWN, EXPIRED),
            // open again when the last neighbour who was accepted cannot come
            TAKEN, EnumSet.of(OPEN, DONE, WITHDRAWN));

    public boolean legal() {
        return LEGAL.getOrDefault(from, Set.of()).contains(to);
    }
}
