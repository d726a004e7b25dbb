package org.courtyard.concerns.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.QrCode;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * One part, for who holds its link.
 *
 * @param heading what this is, with who is asked
 * @param called a body was called in; else a helper or a contractor
 * @param coming it said that it comes
 * @param words of the reporter, numbers masked
 * @param reporter how to reach the reporter; null unless they agreed
 * @param caller who answers for the whole
 * @param propers whose it may be instead
 */
public record LinkedPartPage(
        String address,
        String heading,
        String reference,
        boolean called,
        boolean coming,
        State state,
        String asked,
        List<Fact> facts,
        String words,
        List<String> photos,
        @Nullable Contact reporter,
        @Nullable Contact caller,
        List<Choice> propers,
        String until,
        Typed typed,
        @Nullable String note,
        @Nullable QrCode code,
        String outside) {

    /** What came back with a form. @param form the one it was */
    public record Typed(
            String form, String text, String by, String other, String justified, String why, List<Wrong> wrongs) {

        static final Typed NOTHING = new Typed("", "", "", "", "", "", List.of());

        /** The text, if it belongs to this form. */
        public String textOf(String which) {
            return form.equals(which) ? text : "";
        }

        public @Nullable String wrong(String field) {
            return Wrong.about(wrongs, field);
        }
    }
}
