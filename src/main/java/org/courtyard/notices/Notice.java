package org.courtyard.notices;

import java.time.Instant;
import java.util.UUID;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody was told.
 *
 * @param event what happened; with recipient and kind it makes the notice unique
 * @param reference what the source is called on the telephone; may be empty
 * @param title of the source, as it was then
 */
public record Notice(
        UUID id,
        UUID recipient,
        NoticeKind kind,
        UUID event,
        Reference source,
        String reference,
        String title,
        Instant createdAt,
        @Nullable Instant readAt) {

    /** The same to somebody else. */
    Notice to(UUID other, UUID own) {
        return new Notice(own, other, kind, event, source, reference, title, createdAt, readAt);
    }
}
