package org.courtyard.notices.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/** How somebody wishes to hear. @param note what just happened; null: nothing */
public record WishesPage(
        String mail,
        String phone,
        List<Group> groups,
        boolean urgentTexts,
        List<Choice> quietFrom,
        List<Choice> quietTo,
        List<Choice> digestAt,
        @Nullable String note,
        List<Wrong> wrongs) {

    /** One group of notices and when mails about it come. */
    public record Group(String name, String label, List<Choice> mails) {}

    /** What is wrong with a field, or null. */
    public @Nullable String wrong(String field) {
        return Wrong.about(wrongs, field);
    }
}
