package org.courtyard.concerns.web.categories;

import java.util.List;
import java.util.Map;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * The form of one category.
 *
 * @param action where it is sent
 * @param name of the category, null for a new one
 * @param state when it begins or ends to hold, if not now; else null
 * @param questions with an empty one at the end when one was asked for
 * @param meanwhile what somebody else changed since the form was opened
 * @param history older versions, the latest first
 * @param closable may be closed
 */
public record CategoryPage(
        String action,
        @Nullable String name,
        @Nullable String state,
        CategoryForm form,
        List<Choice> groups,
        List<Choice> urgencies,
        List<Choice> clocks,
        List<Choice> visibilities,
        List<QuestionForm> questions,
        List<Change> meanwhile,
        List<Version> history,
        boolean closable,
        List<Wrong> wrongs) {

    /** What was, and what is to be. */
    public record Change(String what, String before, String after) {}

    /** One version: since when and by whom, and what it changed. */
    public record Version(String head, List<Change> changes) {}

    /**
     * What would change, to be looked at before it is saved.
     *
     * @param typed every field of the form, to be sent again
     * @param when from when it holds
     * @param note what else happens, or null
     * @param samples ready replies filled in for a real concern
     */
    public record Check(
            String action,
            String name,
            String when,
            @Nullable String note,
            List<Change> changes,
            List<Fact> samples,
            Map<String, List<String>> typed) {}
}
