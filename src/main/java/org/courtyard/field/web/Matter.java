package org.courtyard.field.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import org.courtyard.field.OpKind;
import org.jspecify.annotations.Nullable;

/**
 * A concern as a device keeps it: what is needed out there and no more. How to reach the reporter stays on the server.
 *
 * @param version with {@code seen}, the last line of history: the state that what is done offline rests on
 * @param can what its reader may do with it now
 * @param due when it is to be solved, in milliseconds since 1970, as all times here
 */
@JsonInclude(Include.NON_NULL)
record Matter(
        UUID id,
        int version,
        @Nullable UUID seen,
        String reference,
        String title,
        String text,
        List<String> about,
        String status,
        boolean open,
        long raised,
        @Nullable Long due,
        List<OpKind> can,
        List<Share> shares,
        List<Line> history,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** A part of one of the reader's organizations that is not done yet. */
    record Share(UUID id, String organization, String asked) {}

    record Line(long at, String what, String said) {}
}
