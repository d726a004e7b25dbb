package org.courtyard.platform.web.problems;

import java.time.Duration;
import java.util.List;
import org.courtyard.platform.problems.BadInput.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * A problem on its way to a reader.
 *
 * @param type last part of the stable type; {@code problems.<type>.title} says it in a few words
 * @param key what happened, with {@code args}
 * @param retryAfter null: trying again does not help
 */
record Answer(
        int status,
        String type,
        String key,
        List<@Nullable Object> args,
        List<Wrong> wrongs,
        @Nullable Duration retryAfter) {

    static Answer plain(int status, String type) {
        return new Answer(status, type, "problems." + type, List.of(), List.of(), null);
    }

    static Answer later(String type, Duration retryAfter) {
        return new Answer(503, type, "problems." + type, List.of(), List.of(), retryAfter);
    }

    Answer with(List<Wrong> faults) {
        return new Answer(status, type, key, args, List.copyOf(faults), retryAfter);
    }
}
