package org.courtyard.places.web;

import java.util.List;
import java.util.Map;
import org.courtyard.places.Place;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * Looking after one place.
 *
 * @param levels that may be made below it
 * @param modes of management, for compounds; else empty
 * @param managed who managed the compound and when, in words
 * @param grids of a community; else empty
 * @param covers what a new grid may cover
 * @param below the places below
 * @param changes that can be made to the place itself
 * @param past what was decided about it, the latest first
 * @param gone since when it is no more and what it is now; null while it exists
 * @param typed what was sent with the form that came back
 * @param wrongs what is to be mended in the form that came back
 */
public record LookingAfterPage(
        Place place,
        String title,
        List<Crumb> crumbs,
        List<Choice> levels,
        List<Choice> modes,
        List<String> managed,
        List<OneGrid> grids,
        List<Choice> covers,
        List<Row> below,
        List<Row> changes,
        List<Past> past,
        @Nullable String gone,
        Map<String, String> typed,
        List<Wrong> wrongs) {

    /** A decision: when, by whom and why, and what it did. */
    public record Past(String head, List<String> lines) {}

    /** A grid with what it covers, as choices. */
    public record OneGrid(String id, String name, String covered, List<Choice> covers) {}

    /** What was typed into a form that came back, else what stands there anyway. */
    public String typed(String name, @Nullable String otherwise) {
        return typed.getOrDefault(name, otherwise == null ? "" : otherwise);
    }
}
