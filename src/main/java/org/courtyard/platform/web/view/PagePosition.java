package org.courtyard.platform.web.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list by time begins: after this row. */
public record PagePosition(Instant at, UUID id) {

    /** As it stands in an address, to the microsecond that the database keeps. */
    public static String cursor(Instant at, UUID id) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }

    /** Null for the first page. @throws BadInput when the cursor is none of ours */
    public static @Nullable PagePosition read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            int cut = cursor.indexOf('_');
            return new PagePosition(
                    Instant.EPOCH.plus(Long.parseLong(cursor.substring(0, cut)), ChronoUnit.MICROS),
                    UUID.fromString(cursor.substring(cut + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            throw new BadInput("cursor", "mail.cursor");
        }
    }
}
