package org.courtyard.notices.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inbox of one person.
 *
 * @param unread whether any notice of this page is unread
 * @param next cursor of the next page
 */
public record InboxPage(
        List<Line> notices, boolean unread, @Nullable String next, boolean first) {

    /** One notice. @param href where its source is, null when the reader cannot go there */
    public record Line(UUID id, @Nullable String href, String what, String title, String when, boolean unread) {}
}
