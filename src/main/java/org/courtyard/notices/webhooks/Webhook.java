package org.courtyard.notices.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * Another system that wants to be told.
 *
 * @param place it and everything below
 * @param paused by whom or why; null while it is told
 * @param failures tries that failed in a row
 */
public record Webhook(
        UUID id,
        String address,
        PlaceId place,
        Set<WebhookEvent> events,
        Instant madeAt,
        @Nullable Pause paused,
        int failures) {

    /** Since when nothing is sent, and why. */
    public record Pause(Instant since, Reason reason) {}

    public enum Reason {
        PERSON,
        /** Nothing arrived for a day. */
        FAILURES,
        /** The other side answered 410: it wants no more. */
        GONE
    }
}
