package org.courtyard.platform.mail.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.platform.web.view.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The outbox.
 *
 * @param kept why nothing is sent, for each way that leads nowhere
 * @param givenUp how many were given up, on all pages
 * @param next cursor of the next page
 */
public record MailsPage(
        List<String> kept,
        List<Choice> states,
        int givenUp,
        List<Line> mails,
        @Nullable String next,
        boolean first) {

    /** One of them, with how it stands in words. @param masked the recipient while the line is closed */
    public record Line(
            UUID id,
            String icon,
            String masked,
            String to,
            String subject,
            String when,
            String state,
            String text,
            boolean givenUp) {}
}
