package org.courtyard.notices.web;

import java.time.Instant;
import java.util.List;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;

/**
 * What was said to everybody, newest first.
 *
 * @param id a URI that stays the same wherever the house moves
 * @param self the address of the feed
 * @param page the address of the page that says the same to people
 * @param author who speaks where an entry does not say so itself
 */
record Feed(
        String id,
        Lang lang,
        String title,
        Instant updated,
        String self,
        String page,
        String author,
        List<Entry> entries) {

    /**
     * One thing that happened.
     *
     * @param author the organization that did it, null for residents
     * @param category its code
     */
    record Entry(
            String id,
            String title,
            Instant published,
            Instant updated,
            String page,
            @Nullable String author,
            String category,
            String categoryName,
            String text) {}
}
