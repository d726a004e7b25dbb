package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.concerns.web.PinDrawing;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.TaskCard;
import org.jspecify.annotations.Nullable;

/**
 * A concern for those who handle it.
 *
 * @param words as they were typed; what the public reads for who may not see that
 * @param publicWords what the public reads, when it differs
 * @param answers to the questions of the category
 * @param contact where the number is shown after a tap; null for who may not see it
 * @param contactForLead there is a number, but only the lead sees it
 * @param together where it is said who calls those together that work on it; null where only one does
 * @param pin as it was set; as everybody sees it for who may not read everything
 * @param moderate where what everybody reads is changed; null for who may not, or while it is not public
 * @param glance whether text and photos are public yet
 * @param ties other concerns that belong to this one
 * @param before what happened to the one it was split off from, up to then
 * @param toggle the same page with or without internal lines
 * @param neighbours where neighbours are asked to lend a hand with a part of it
 */
public record ConcernPage(
        String title,
        String reference,
        List<String> bits,
        State state,
        String words,
        @Nullable String publicWords,
        List<Fact> answers,
        String saidBy,
        @Nullable String contact,
        boolean contactForLead,
        String glance,
        @Nullable String moderate,
        List<Picture> photos,
        @Nullable PinDrawing pin,
        List<TaskCard> tasks,
        @Nullable String together,
        List<Entry> entries,
        List<Tie> ties,
        List<Entry> before,
        boolean publicOnly,
        @Nullable String toggle,
        List<Step> steps,
        @Nullable String more,
        int hidden,
        String sheet,
        String neighbours) {

    /** Other concerns, and why they belong to this one. */
    public record Tie(String id, String title, List<Row> rows) {}

    /** One photo, already glanced at or not. */
    public record Picture(String thumbnail, String full, int width, int height, String name) {}

    /**
     * Something that can be done now.
     *
     * @param key pressed on the keyboard
     */
    public record Step(
            String href,
            String verb,
            String consequence,
            @Nullable String key) {}
}
