package org.courtyard.field.rules;

import java.util.Collection;

/**
 * Somebody decided something on the state of a while ago. What only adds to what is there never conflicts. Otherwise
 * what others changed since is compared, part by part: the same part with another value is for a person to decide.
 */
public enum Merge {
    /** Nothing changed since. */
    CLEAN,
    /** Others changed something else: it is carried out, and the sender is told. */
    SOFT,
    /** Others decided the same part in another way: both are kept, and a person decides. */
    HARD;

    /**
     * @param ours what is wanted; empty for what only adds
     * @param theirs what others changed since the state that the sender saw, whatever came of it
     * @param moved whether anything happened since at all
     */
    public static Merge of(Collection<Change> ours, Collection<Change> theirs, boolean moved) {
        var crossed = ours.stream()
                .anyMatch(own -> theirs.stream()
                        .anyMatch(other ->
                                own.part().equals(other.part()) && !own.value().equals(other.value())));
        if (crossed) {
            return HARD;
        }
        return moved ? SOFT : CLEAN;
    }
}
