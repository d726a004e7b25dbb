package org.courtyard.notices.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.platform.web.view.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One webhook and what it was sent.
 *
 * @param paused why nothing is sent, null while it is
 * @param givenUp how many were given up
 * @param onlyGivenUp the list shows only these
 * @param next cursor of the next page
 */
public record WebhookPage(
        UUID id,
        String address,
        List<Fact> facts,
        @Nullable String paused,
        int givenUp,
        boolean onlyGivenUp,
        List<Line> messages,
        @Nullable String next,
        boolean first) {

    /** One message. @param state how it stands, in words @param answer what came back, null when nothing did */
    public record Line(
            UUID id,
            String type,
            String when,
            String state,
            String body,
            @Nullable String answer,
            boolean givenUp) {}
}
