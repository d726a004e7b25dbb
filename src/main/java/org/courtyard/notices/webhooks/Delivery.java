package org.courtyard.notices.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one webhook, and what became of it.
 *
 * @param id the same at each try; sent as {@code webhook-id}
 * @param nextTryAt null once it is sent or given up
 * @param status of the last answer, null without one
 * @param answer the beginning of the last answer
 * @param failure why there was no answer
 */
public record Delivery(
        UUID id,
        UUID webhook,
        String type,
        String body,
        Instant createdAt,
        @Nullable Instant sentAt,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable Failure failure) {

    public boolean givenUp() {
        return sentAt == null && nextTryAt == null;
    }
}
