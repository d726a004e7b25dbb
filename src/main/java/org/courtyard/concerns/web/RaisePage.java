package org.courtyard.concerns.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * The page on which something is raised.
 *
 * @param notice asks for a second look before sending; null: nothing to look at
 * @param promised 周二 10:00 前答复你; empty while no place is known
 * @param answered the page comes back: what the browser kept must not be put over it
 * @param open whether the place is being chosen
 * @param pin the point on the map, set or to be set
 */
public record RaisePage(
        RaiseForm form,
        List<Wrong> wrongs,
        @Nullable String notice,
        @Nullable Spot place,
        boolean open,
        Tree tree,
        Pin pin,
        List<Choice> whose,
        List<SimilarRow> similar,
        Kind kind,
        List<Choice> ways,
        List<Choice> visibilities,
        String preset,
        List<UUID> photos,
        String promised,
        boolean answered) {

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return Wrong.about(wrongs, field);
    }

    /** A place with the places above it. */
    public record Spot(String id, String name, String inside, boolean deeper) {}

    /**
     * Choosing a place.
     *
     * @param at the place whose parts are listed, null at the top
     * @param found by name; null: nothing was looked for
     */
    public record Tree(
            @Nullable Spot at, List<Spot> below, @Nullable List<Spot> found) {}

    /**
     * The point on the map.
     *
     * @param set null while none is set
     * @param far 图上的点离槐树院约 2 公里; null when it is near, or not known
     * @param box what the map shows when a point is looked for; null when nothing is drawn anywhere
     * @param tiles the background, null for our own outlines alone
     */
    public record Pin(
            @Nullable PinDrawing set,
            @Nullable String far,
            @Nullable String box,
            @Nullable String tiles,
            @Nullable String attribution) {}

    /** A similar concern, with enough to judge. */
    public record SimilarRow(String id, org.courtyard.platform.web.view.State state, String title, String meta) {}

    /**
     * Which category, and what it asks.
     *
     * @param likely guessed from the text, with how sure the guess is; empty while there is no text
     * @param because the words of the text that speak for the chosen one; null when it was no guess
     * @param elsewhere set when this belongs elsewhere, at once
     */
    public record Kind(
            List<Choice> likely,
            @Nullable String because,
            List<Group> all,
            List<Ask> questions,
            @Nullable Elsewhere elsewhere) {}

    /** One group of categories. */
    public record Group(String name, List<Choice> categories) {}

    /** One question of a category. */
    public record Ask(String field, String label, String kind, boolean required, String value, List<Choice> choices) {}

    /** Whom to call instead. */
    public record Elsewhere(String category, String text, String call) {}
}
