package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.places.MapSketch;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * Public concerns on a map, and as the tree of places beside it: both show and lead to the same.
 *
 * @param place as the address names it, empty for all
 * @param count of all that the filter finds
 * @param lines the places below, in the order of their names
 * @param here how many lie at the place itself and in none of its parts
 * @param narrowed more is asked for than a place and a state
 * @param listHref the same as a list
 * @param drawing what is seen until the map that moves is there, and without script; null when nothing is drawn
 * @param moving null: nothing is drawn and no pin is set, so there is no map
 */
public record MapPage(
        String place,
        @Nullable String placeName,
        List<Crumb> crumbs,
        String text,
        List<Choice> statuses,
        List<Choice> categories,
        List<Choice> periods,
        boolean narrowed,
        int count,
        String listHref,
        List<Line> lines,
        int here,
        @Nullable Drawing drawing,
        @Nullable Moving moving) {

    /** A place below. @param href the map there @param list null: there is nothing to list */
    public record Line(
            String name, String href, int count, @Nullable String list) {}

    /** The places below, drawn; each leads where its line leads. */
    public record Drawing(MapSketch sketch, List<Spot> spots) {}

    /** @param label its name as it is written into the drawing */
    public record Spot(MapSketch.Area area, String name, String label, String href, int count) {}

    /**
     * The map that moves.
     *
     * @param box west, south, east, north
     * @param piles where the numbers come from
     * @param tiles the background, null for our own outlines alone
     */
    public record Moving(
            String box,
            String piles,
            String outlines,
            @Nullable String tiles,
            @Nullable String attribution) {}
}
