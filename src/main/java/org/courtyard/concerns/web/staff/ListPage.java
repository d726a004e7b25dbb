package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.lists.KeptFilters;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.State;
import org.jspecify.annotations.Nullable;

/**
 * Concerns for staff, newest first.
 *
 * @param places to be typed, for the browser to complete
 * @param wrongPlace what is wrong with the place typed
 * @param most how many one batch takes
 */
public record ListPage(
        String text,
        String place,
        @Nullable String wrongPlace,
        List<String> places,
        List<Choice> statuses,
        List<Choice> categories,
        boolean late,
        boolean mine,
        int count,
        List<Line> lines,
        @Nullable String next,
        boolean first,
        boolean takesIn,
        KeptFilters filters,
        int most) {

    /** One concern. @param pick its id, to be ticked */
    public record Line(String href, State state, String title, String meta, String pick) {}
}
