package org.courtyard.concerns.web.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into a move's form.
 *
 * @param version of the concern the form was opened with; 0 when it is not a number
 * @param seen the moment of the newest line of history that was on the page
 * @param template number of a reply template to put into the text, instead of sending
 */
record MoveForm(
        String text,
        String organization,
        String account,
        String outcome,
        String solved,
        String grade,
        Part part,
        Call call,
        int version,
        Instant seen,
        @Nullable Integer template,
        String back) {

    /**
     * What concerns the parts of several bodies.
     *
     * @param day until when something is done or rests, as the browser sends it
     * @param task the part it is about; empty for the only one
     * @param backing what comes with it, with commas
     * @param unneeded parts that are not needed any more, with commas
     */
    record Part(String day, String need, String task, String backing, String unneeded) {

        boolean comesWith(String what) {
            return List.of(backing.split(",")).contains(what);
        }

        boolean unneeded(String task) {
            return List.of(unneeded.split(",")).contains(task);
        }
    }

    /**
     * What goes with a call, or a contractor.
     *
     * @param item line of the authority list
     * @param site when to meet at the place, as the browser sends it
     * @param other time that the helper proposes
     * @param find part of a name, to narrow the bodies that are shown
     * @param finding narrow the bodies, instead of sending
     */
    record Call(
            String why,
            String tried,
            int item,
            String site,
            String contact,
            String contractor,
            String other,
            String find,
            boolean finding) {}

    /** Boxes of one name come together, with commas between. */
    static MoveForm of(MultiValueMap<String, String> typed) {
        var joined = new HashMap<String, String>();
        typed.forEach((name, values) -> joined.put(name, String.join(",", values)));
        return of(joined);
    }

    static MoveForm of(Map<String, String> typed) {
        return new MoveForm(
                typed.getOrDefault("text", ""),
                typed.getOrDefault("organization", ""),
                typed.getOrDefault("account", ""),
                typed.getOrDefault("outcome", ""),
                typed.getOrDefault("solved", ""),
                typed.getOrDefault("grade", ""),
                new Part(
                        typed.getOrDefault("day", ""),
                        typed.getOrDefault("need", ""),
                        typed.getOrDefault("task", ""),
                        typed.getOrDefault("backing", ""),
                        typed.getOrDefault("unneeded", "")),
                new Call(
                        typed.getOrDefault("why", ""),
                        typed.getOrDefault("tried", ""),
                        number(typed.get("item"), 0),
                        typed.getOrDefault("site", ""),
                        typed.getOrDefault("contact", ""),
                        typed.getOrDefault("contractor", ""),
                        typed.getOrDefault("other", ""),
                        typed.getOrDefault("find", "").strip(),
                        typed.containsKey("finding")),
                number(typed.get("version"), 0),
                moment(typed.get("seen")),
                typed.containsKey("template") ? number(typed.get("template"), 0) : null,
                typed.getOrDefault("back", ""));
    }

    static MoveForm empty(String text, String back) {
        return of(Map.of("text", text, "back", back));
    }

    MoveForm saying(String other) {
        return new MoveForm(
                other, organization, account, outcome, solved, grade, part, call, version, seen, template, back);
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    private static Instant moment(@Nullable String text) {
        try {
            return text == null ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException notAMoment) {
            return Instant.EPOCH;
        }
    }
}
