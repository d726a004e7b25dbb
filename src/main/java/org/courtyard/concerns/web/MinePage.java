package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.State;
import org.jspecify.annotations.Nullable;

/** What somebody signed in raised, newest first; and who looked at how to reach them. */
public record MinePage(List<Mine> rows, List<Row> looks) {

    /**
     * One of them.
     *
     * @param href the public page; null while it is not published
     * @param meta the reference and the place
     * @param promise when the first word is owed; null when it was said, or nothing is owed
     * @param word what happened last
     */
    public record Mine(
            @Nullable String href,
            State state,
            String title,
            String meta,
            @Nullable String promise,
            @Nullable String word) {}
}
