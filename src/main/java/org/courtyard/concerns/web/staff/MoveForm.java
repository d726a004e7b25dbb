package org.courtyard.concerns.web.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        int version,
        Instant seen,
        @Nullable Integer template,
        String back) {

    static MoveForm of(Map<String, String> typed) {
        return new MoveForm(
                typed.getOrDefault("text", ""),
                typed.getOrDefault("organization", ""),
                typed.getOrDefault("account", ""),
                typed.getOrDefault("outcome", ""),
                typed.getOrDefault("solved", ""),
                typed.getOrDefault("grade", ""),
                number(typed.get("version"), 0),
                moment(typed.get("seen")),
                typed.containsKey("template") ? number(typed.get("template"), 0) : null,
                typed.getOrDefault("back", ""));
    }

    static MoveForm empty(String text, String back) {
        return of(Map.of("text", text, "back", back));
    }

    MoveForm saying(String other) {
        return new MoveForm(other, organization, account, outcome, solved, grade, version, seen, template, back);
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
