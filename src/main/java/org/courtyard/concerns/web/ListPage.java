package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read, filtered.
 *
 * @param query the filter as it stands in an address, for the files
 * @param number which number of an overview is shown, null for none
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
        @Nullable Number number,
        @Nullable String feed) {

    /**
     * The number of an overview that led here.
     *
     * @param hidden how many more it counts that only handlers may read
     * @param back the overview
     */
    public record Number(
            String what,
            String code,
            String from,
            String to,
            int hidden,
            @Nullable String back) {}
}
