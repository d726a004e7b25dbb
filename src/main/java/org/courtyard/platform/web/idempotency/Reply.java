package org.courtyard.platform.web.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What an API method answers.
 *
 * @param location where the new thing is, such as {@code /api/v1/concerns/…}
 * @param version of the thing answered, sent as its ETag
 * @param body turned into JSON; null for none
 */
public record Reply(
        int status,
        @Nullable String location,
        @Nullable Integer version,
        @Nullable Object body) {

    public static Reply created(String location, int version, Object body) {
        return new Reply(201, location, version, body);
    }

    public static Reply ok(int version, Object body) {
        return new Reply(200, null, version, body);
    }

    public static Reply nothing() {
        return new Reply(204, null, null, null);
    }
}
