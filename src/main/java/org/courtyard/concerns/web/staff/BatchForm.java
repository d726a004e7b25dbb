package org.courtyard.concerns.web.staff;

import java.util.Map;
import org.courtyard.concerns.Batch;
import org.courtyard.concerns.Batches;
import org.courtyard.concerns.Outcome;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/** What was typed about a batch. @param template number of a ready reply to put into the words, instead of planning */
record BatchForm(
        String deed,
        String organization,
        String outcome,
        String words,
        String wordsEn,
        @Nullable Integer template) {

    static BatchForm of(Map<String, String> typed) {
        var template = typed.getOrDefault("template", "");
        return new BatchForm(
                typed.getOrDefault("deed", ""),
                typed.getOrDefault("organization", ""),
                typed.getOrDefault("outcome", ""),
                typed.getOrDefault("words", ""),
                typed.getOrDefault("wordsEn", ""),
                template.matches("\\d{1,3}") ? Integer.valueOf(template) : null);
    }

    /** As it was planned before. */
    static BatchForm of(Batch batch) {
        return new BatchForm(
                batch.deed() == null ? Batch.Deed.ASSIGN.name() : batch.deed().name(),
                batch.organization() == null ? "" : batch.organization().toString(),
                batch.outcome() == null
                        ? Outcome.SOLVED.name()
                        : batch.outcome().name(),
                batch.words(),
                batch.wordsEn(),
                null);
    }

    BatchForm saying(String zh, String en) {
        return new BatchForm(deed, organization, outcome, zh, en, null);
    }

    Batches.Plan plan() {
        var wanted = one(Batch.Deed.values(), deed);
        if (wanted == null) {
            throw new BadInput("deed", "concerns.batch.deed-missing");
        }
        return new Batches.Plan(
                wanted,
                wanted == Batch.Deed.ASSIGN ? Deeds.optional(organization) : null,
                wanted == Batch.Deed.PROPOSE ? one(Outcome.values(), outcome) : null,
                words,
                wordsEn);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        for (var each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
