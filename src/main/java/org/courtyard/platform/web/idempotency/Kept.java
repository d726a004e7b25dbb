package org.courtyard.platform.web.idempotency;

import org.jspecify.annotations.Nullable;

/** An answer as it is kept and sent. */
record Kept(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body) {}
