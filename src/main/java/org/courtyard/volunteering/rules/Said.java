package org.courtyard.volunteering.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What both sides say afterwards; null: nothing yet.
 *
 * @param helpers of each neighbour who was accepted
 */
public record Said(@Nullable Boolean owner, List<@Nullable Boolean> helpers) {

    /** Who opened it says so, at least one neighbour too, and nobody says no. */
    public boolean done() {
        return Boolean.TRUE.equals(owner) && helpers.stream().anyMatch(Boolean.TRUE::equals) && !question();
    }

    /** Somebody says it did not work out: a question for the desk, and nothing against anybody. */
    public boolean question() {
        return Boolean.FALSE.equals(owner) || helpers.stream().anyMatch(Boolean.FALSE::equals);
    }
}
