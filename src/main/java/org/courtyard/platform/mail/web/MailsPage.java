package org.courtyard.platform.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outbox.
 *
 * @param sends a mail server is set
 * @param next cursor of the next page
 */
public record MailsPage(
        boolean sends, List<Line> mails, @Nullable String next, boolean first) {

    /** One of them, with how it stands in words. */
    public record Line(String to, String subject, String when, String state, String text) {}
}
