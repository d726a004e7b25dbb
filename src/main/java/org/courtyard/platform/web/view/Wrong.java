package org.courtyard.platform.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an answer and how to mend it.
 *
 * @param field the id of the control it is about
 */
public record Wrong(String field, String text) {

    /** The first complaint about a field; null when there is none. */
    public static @Nullable String about(List<Wrong> all, String field) {
        return all.stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(Wrong::text)
                .findFirst()
                .orElse(null);
    }
}
