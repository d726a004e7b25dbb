package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * The small form of one move.
 *
 * @param possible false: it was when the form was opened, and is no longer
 * @param seen moment of the newest line of history known to this form
 * @param tasks which of several own parts it is about
 * @param find what the bodies are narrowed to; null: they are few, and nobody has to look
 * @param other the helper may name another time on the spot; null: not asked
 * @param unneeded open parts of others that a result would leave behind
 * @param label of the text; {@code hint} under it
 * @param templates ready replies to put into the text
 * @param changes what happened since the form was opened, newest first
 */
public record MovePage(
        String address,
        String back,
        String returnTo,
        String title,
        String reference,
        String verb,
        String consequence,
        boolean possible,
        int version,
        String seen,
        String text,
        String label,
        @Nullable String hint,
        boolean needsText,
        List<Group> organizations,
        @Nullable String find,
        String organizationLabel,
        boolean organizationOptional,
        List<Choice> tasks,
        List<Choice> needs,
        @Nullable Call call,
        @Nullable Contractor contractor,
        @Nullable String other,
        List<Choice> backing,
        List<Choice> unneeded,
        @Nullable Day day,
        List<Choice> people,
        List<Choice> outcomes,
        List<Choice> solved,
        List<Choice> grades,
        List<String> templates,
        List<Wrong> wrongs,
        @Nullable String refusal,
        List<Entry> changes) {

    /** The question for a day. */
    public record Day(String label, String hint, String value, boolean required) {}

    /** Bodies of one level. */
    public record Group(String level, List<Choice> bodies) {}

    /** What a call says besides. @param items of the authority list that fit the matter */
    public record Call(String why, String tried, List<Choice> items, String site, String contact) {}

    public record Contractor(String name, String site) {}
}
