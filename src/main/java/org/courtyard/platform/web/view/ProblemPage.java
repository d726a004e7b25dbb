package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A page that says no, and how to go on.
 *
 * @param title what is wrong, in a few words
 * @param what what happened
 * @param mend how to go on
 * @param link where to go on
 * @param label what the link does; given whenever there is a link
 * @param code something to name on the phone
 */
public record ProblemPage(
        String title,
        String what,
        @Nullable String mend,
        @Nullable String link,
        @Nullable String label,
        @Nullable String code) {}
