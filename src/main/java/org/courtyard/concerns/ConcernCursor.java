package org.courtyard.concerns;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins: after this moment and id, newest first. */
public record ConcernCursor(Instant raisedAt, UUID id) {

    public String text() {
        var plain = raisedAt.getEpochSecond() + "." + raisedAt.getNano() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws BadInput when it was not made here */
    public static @Nullable ConcernCursor of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.", 3);
            return new ConcernCursor(
                    Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                    UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new BadInput("cursor", "concerns.cursor-wrong");
        }
    }
}
