package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.TaskCard;
import org.courtyard.platform.web.view.Why;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of the secret link sees and may answer.
 *
 * @param text what was said; null for a supporter while it is not public
 * @param due when the promise ends; null when nothing is promised now
 * @param question asked of the reporter; null: none
 * @param form which answer is waited for: {@code answer}, {@code result}, {@code rate} or empty
 * @param typed what was written in a form that came back
 * @param together what happened to the one it was joined into; {@code joined} says which that is, null for none
 * @param personal who looked at the number, and what can be taken back; null: nothing was left
 * @param split the one it was split off from, and what was split off from it
 * @param note what just happened; null: nothing
 */
public record FollowPage(
        String base,
        int version,
        String title,
        String reference,
        String place,
        String category,
        State state,
        @Nullable String text,
        List<String> photos,
        @Nullable Due due,
        @Nullable String question,
        String form,
        boolean disputable,
        boolean withdrawable,
        List<Choice> solved,
        List<Choice> grades,
        String typed,
        List<Wrong> wrongs,
        List<TaskCard> helpers,
        @Nullable String convened,
        List<Entry> together,
        List<Entry> entries,
        @Nullable String joined,
        List<Row> split,
        @Nullable Contact desk,
        @Nullable String publicPage,
        @Nullable PersonalPage personal,
        @Nullable String note) {

    /** A promise that still runs. */
    public record Due(
            String title, String when, String who, @Nullable Why why) {}

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return Wrong.about(wrongs, field);
    }
}
