package org.courtyard.commitments.web;

import java.util.List;
import org.courtyard.platform.web.lists.KeptFilters;
import org.courtyard.platform.web.view.State;
import org.jspecify.annotations.Nullable;

/**
 * The queue of an actor, with the chosen item in a second pane.
 *
 * @param pane null when there is nothing to do
 * @param next cursor of the next page, null on the last
 * @param count how many match the filter
 */
public record WorkPage(
        List<Filter> filters,
        List<Group> groups,
        @Nullable ItemPage pane,
        @Nullable String next,
        boolean first,
        KeptFilters kept,
        long count) {

    /** A chip: this page with another filter. */
    public record Filter(String href, String label, String count, boolean current) {}

    /** Items under one heading. */
    public record Group(String heading, List<Item> items) {}

    /**
     * One line.
     *
     * @param open where it is worked on; null where no module knows its source
     * @param pick the concern it is about, to be ticked; null where it is about none
     * @param at the time on the right, {@code atSmall} what it means from now
     */
    public record Item(
            String href,
            @Nullable String open,
            State state,
            String title,
            String meta,
            String at,
            String atSmall,
            boolean current,
            @Nullable String pick) {}
}
