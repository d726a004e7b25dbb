package org.courtyard.field.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was seen on the way, newest first. No figure about anybody.
 *
 * @param place as typed
 * @param day as typed, yyyy-mm-dd
 * @param wrong with the place, or null
 */
public record PatrolsPage(
        String place,
        List<String> places,
        @Nullable String wrong,
        String day,
        boolean mine,
        List<Line> lines,
        @Nullable String next,
        boolean first) {

    /**
     * @param href of the concern it became
     * @param raises it may become one
     */
    public record Line(
            UUID id,
            String text,
            boolean fine,
            String place,
            String who,
            String when,
            @Nullable String href,
            @Nullable String reference,
            boolean raises) {}
}
