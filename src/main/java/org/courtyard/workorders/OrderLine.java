package org.courtyard.workorders;

import java.time.Instant;
import java.util.Map;
import org.courtyard.places.Place;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, as it would be taken in.
 *
 * @param line of the table, counted from 1 without the titles
 * @param place where it lies; the source's place when the row's is not known
 * @param placeKnown false when the row names a place nobody here knows
 * @param category a code of ours, null: suggested from the text
 * @param wrong why it cannot be taken in
 */
public record OrderLine(
        int line,
        String number,
        String text,
        @Nullable Instant deadline,
        Place place,
        boolean placeKnown,
        @Nullable String category,
        String name,
        String phone,
        Map<String, String> carried,
        Verdict verdict,
        BadInput.@Nullable Wrong wrong) {

    /** What becomes of it. */
    public enum Verdict {
        NEW,
        /** Here already; nothing changes. */
        KNOWN,
        /** Here already with another deadline: theirs counts. */
        MOVED,
        REFUSED
    }

    OrderLine refused(BadInput.Wrong why) {
        return new OrderLine(
                line, number, text, deadline, place, placeKnown, category, name, phone, carried, Verdict.REFUSED, why);
    }
}
