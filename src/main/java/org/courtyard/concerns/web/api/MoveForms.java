package org.courtyard.concerns.web.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.Calls;
import org.courtyard.concerns.Task;
import org.courtyard.platform.problems.BadInput;
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

    /** @param unneeded open parts of helpers that are not needed any more */
    record ResolveForm(
            @Nullable String outcome,
            @Nullable String text,
            @Nullable Set<UUID> unneeded) {}

    /** @param by the day until which it is done; without one the usual time of the category */
    record HandForm(
            @Nullable UUID organization,
            @JsonAlias({"reason", "asked"}) @Nullable String text,
            @Nullable LocalDate by) {}

    /**
     * @param need come, decide, enforce or advise; without one: come
     * @param why with {@code tried}: a call as the page asks for it; without either everything stands in the text
     * @param item line of the authority list
     * @param site when to meet at the place
     */
    record CallInForm(
            @Nullable UUID organization,
            @Nullable String need,
            @JsonAlias({"reason", "asked"}) @Nullable String text,
            @Nullable String why,
            @Nullable String tried,
            @Nullable Integer item,
            @Nullable Instant site,
            @Nullable String contact) {

        boolean full() {
            return why != null || tried != null || item != null || site != null || contact != null;
        }

        Calls.CallIn call(Task.Need what) {
            return new Calls.CallIn(
                    what, orEmpty(text), orEmpty(why), orEmpty(tried), item == null ? 0 : item, site, orEmpty(contact));
        }
    }

    /** @param backing what comes with it: people, money, powers, materials, or only: nothing */
    record DelegateForm(
            @Nullable UUID organization,
            @JsonAlias({"instruction", "reason"}) @Nullable String text,
            @Nullable LocalDate by,
            @Nullable Set<String> backing) {}

    record SuspendForm(
            @JsonAlias("reason") @Nullable String text,
            @Nullable LocalDate until) {}

    record ReportForm(@Nullable String text, @Nullable LocalDate by) {}

    record RateForm(
            @Nullable String solved,
            @Nullable Integer grade,
            @JsonAlias("text") @Nullable String comment) {}

    /** @param into id or reference of the one it is joined into */
    record MergeForm(
            @Nullable String into,
            @JsonAlias("reason") @Nullable String text) {}

    /** @param photos of the original that go along */
    record SplitForm(
            @Nullable String text,
            @Nullable UUID place,
            @Nullable String category,
            @Nullable Set<UUID> photos,
            @Nullable String reason) {}

    /** What a move cannot do without. */
    static <T> T needed(@Nullable T given, String field) {
        if (given == null) {
            throw new BadInput(field, "api.missing");
        }
        return given;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
