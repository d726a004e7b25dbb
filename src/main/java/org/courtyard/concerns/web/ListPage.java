package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read, filtered.
 *
 * @param query the filter as it stands in an address, for the files
 * @param feed the address of what is new here, null without a place
 */
public record ListPage(
        String place,
        @Nullable String placeName,
        String text,
        List<Choice> statuses,
        List<Choice> categories,
        List<Choice> periods,
        List<Row> rows,
        int count,
        @Nullable String next,
        boolean first,
        String query,
        @Nullable String feed) {}
