package org.courtyard.concerns.web.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What moves take. A missing body is as good as an empty one where nothing is required. */
final class MoveForms {

    private MoveForms() {}

    record TextForm(
            @JsonAlias({"reason", "question", "comment"}) @Nullable
            String text) {

        static String of(@Nullable TextForm form) {
            return form == null ? "" : orEmpty(form.text);
        }
    }

    record AssignForm(
            @Nullable UUID organization,
            @Nullable String account,
            @JsonAlias("text") @Nullable String reason) {}

    record DeclineForm(
            @JsonAlias("reason") @Nullable String text,
            @Nullable UUID proper) {}

    record ResolveForm(@Nullable String outcome, @Nullable String text) {}

    record RateForm(
            @Nullable String solved,
            @Nullable Integer grade,
            @JsonAlias("text") @Nullable String comment) {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
