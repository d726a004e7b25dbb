package org.courtyard.concerns.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Suggests categories from the lexicon alone at first, and more and more from this neighbourhood's own history: after n
 * concerns the learned model counts n / (n + 500), the lexicon the rest. Immutable; safe from any thread.
 */
public final class CategorySuggester {

    private static final int SHOWN = 3;
    private static final double HISTORY_EQUALS_LEXICON = 500;
    private static final double TOO_WEAK = 0.05;

    private final Lexicon lexicon;
    private final @Nullable SuggestionModel model;
    private final double trust;

    /** @param model null while there is no history */
    public CategorySuggester(Lexicon lexicon, @Nullable SuggestionModel model) {
        this.lexicon = lexicon;
        this.model = model;
        this.trust = model == null ? 0 : model.learnedFrom() / (model.learnedFrom() + HISTORY_EQUALS_LEXICON);
    }

    /**
     * @param offered codes that may be chosen now; others are never suggested
     * @return at most three, best first; empty if no word says anything
     */
    public List<Suggestion> suggest(String text, Set<String> offered) {
        Map<String, Double> shares = new HashMap<>();
        Map<String, Double> known = lexicon.shares(text);
        double[] learned = model == null ? new double[0] : model.shares(text);
        // where one of the two is silent the other speaks alone
        double history = learned.length == 0 ? 0 : known.isEmpty() ? 1 : trust;
        known.forEach((code, share) -> shares.merge(code, share * (1 - history), Double::sum));
        for (int i = 0; model != null && i < learned.length; i++) {
            shares.merge(model.labels().get(i), learned[i] * history, Double::sum);
        }
        List<Suggestion> suggestions = new ArrayList<>();
        shares.forEach((code, share) -> {
            if (offered.contains(code) && share >= TOO_WEAK) {
                suggestions.add(new Suggestion(code, share));
            }
        });
        suggestions.sort(
                Comparator.comparingDouble(Suggestion::confidence).reversed().thenComparing(Suggestion::label));
        return suggestions.stream().limit(SHOWN).toList();
    }

    /** The words that spoke for a suggestion: those of the lexicon, then those learned. */
    public List<Reason> why(String text, String code) {
        List<Reason> reasons = new ArrayList<>(lexicon.why(text, code));
        if (model != null) {
            for (Reason reason : model.why(text, code)) {
                if (reasons.stream().noneMatch(known -> known.word().equals(reason.word()))) {
                    reasons.add(reason);
                }
            }
        }
        return reasons;
    }
}
