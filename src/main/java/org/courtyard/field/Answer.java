package org.courtyard.field;

import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.ConcernId;
import org.courtyard.platform.problems.BadInput.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What became of an op.
 *
 * @param version of the concern, as this op left it
 * @param why of what was not done
 * @param missing pictures that have to be sent again
 */
public record Answer(
        Result result,
        @Nullable ConcernId concern,
        @Nullable Integer version,
        List<Wrong> why,
        List<UUID> missing) {

    public enum Result {
        APPLIED,
        /** Applied, though others did something else in the meantime. */
        SOFT,
        /** Others decided the same in another way: a person decides. */
        CONFLICT,
        REFUSED,
        /** What must come first is not there yet: to be sent again later. */
        HELD;

        /** It is over and will be answered the same for ever. */
        boolean settled() {
            return this != HELD;
        }

        boolean done() {
            return this == APPLIED || this == SOFT;
        }
    }

    static Answer done(boolean soft, @Nullable ConcernId concern, @Nullable Integer version) {
        return new Answer(soft ? Result.SOFT : Result.APPLIED, concern, version, List.of(), List.of());
    }

    static Answer conflict(ConcernId concern) {
        return new Answer(Result.CONFLICT, concern, null, List.of(), List.of());
    }

    static Answer refused(List<Wrong> why) {
        return new Answer(Result.REFUSED, null, null, List.copyOf(why), List.of());
    }

    static Answer held(String why) {
        return new Answer(Result.HELD, null, null, List.of(new Wrong("", why)), List.of());
    }

    static Answer without(List<UUID> missing) {
        return new Answer(Result.HELD, null, null, List.of(), List.copyOf(missing));
    }
}
