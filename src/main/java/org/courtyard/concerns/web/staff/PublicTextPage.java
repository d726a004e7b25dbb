package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of a concern, piece by piece, beside what was written.
 *
 * @param wrong what is wrong with the form that was sent; null: nothing
 * @param made what was changed so far, newest first
 */
public record PublicTextPage(
        String address,
        String back,
        String reference,
        String title,
        int version,
        @Nullable String wrong,
        List<Piece> pieces,
        List<Entry> made) {

    /**
     * A text, or a picture.
     *
     * @param subject as it is sent: {@code WORDS}, {@code LINE} or {@code PHOTO}
     * @param original as it was written; null for a picture
     * @param shown what everybody reads now; what was typed in a form that came back
     * @param picture address of the small picture; null for a text
     */
    public record Piece(
            String subject,
            String id,
            String name,
            @Nullable String original,
            String shown,
            String reason,
            @Nullable String picture,
            boolean open) {}
}
