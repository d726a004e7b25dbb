package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * Which concern it is the same as; with one chosen, both beside each other.
 *
 * @param address of the form, and of the search
 * @param query what was searched for; empty: the likeliest are shown
 * @param into null while none is chosen
 * @param swap the same the other way round
 * @param earlier which date holds for both
 */
public record MergePage(
        String back,
        String address,
        Side concern,
        int version,
        String query,
        List<Row> rows,
        @Nullable Side into,
        @Nullable String swap,
        @Nullable String earlier,
        String text,
        List<Wrong> wrongs,
        @Nullable String refusal) {

    /** One of the two. @param words as far as the actor may read them */
    public record Side(
            String id,
            String reference,
            String title,
            List<String> bits,
            State state,
            String words,
            String said,
            List<ConcernPage.Picture> photos) {}
}
