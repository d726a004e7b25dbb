package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Why;
import org.jspecify.annotations.Nullable;

/**
 * It arrived: the promise, the number to say, the link to keep.
 *
 * @param when weekday and hour; null when nothing is promised to a supporter
 * @param link the secret address
 * @param reporter false for somebody who joined what another raised
 */
public record SentPage(
        String reference,
        @Nullable String when,
        String who,
        @Nullable Why why,
        @Nullable Contact desk,
        List<Entry> steps,
        String link,
        String follow,
        boolean handlersOnly,
        boolean reporter) {}
