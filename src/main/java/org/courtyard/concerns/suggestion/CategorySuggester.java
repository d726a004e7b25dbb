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
     * @param elsewhere codes that never become history, such as emergencies: that the model knows none of them says
     *     nothing against them
     * @return at most three, best first; empty if no word says anything
     */
    public List<Suggestion> suggest(String text, Set<String> offered, Set<String> elsewhere) {
        List<Suggestion> suggestions = new ArrayList<>();
        shares(text, elsewhere).forEach((code, share) -> {
            if (offered.contains(code) && share >= TOO_WEAK) {
                suggestions.add(new Suggestion(code, share));
            }
        });
        suggestions.sort(
                Comparator.comparingDouble(Suggestion::confidence).reversed().thenComparing(Suggestion::label));
        return suggestions.stream().limit(SHOWN).toList();
    }

    /** A share for each category that anything speaks for; what is left to 1 is for none of them. */
    Map<String, Double> shares(String text, Set<String> elsewhere) {
        return Calibration.sharpen(mixed(text, elsewhere), model == null ? 1 : model.sharpness());
    }

    private Map<String, Double> mixed(String text, Set<String> elsewhere) {
        Map<String, Double> known = lexicon.shares(text);
        double[] learned = model == null ? new double[0] : model.shares(text);
        // where one of the two is silent the other speaks alone
        double history = learned.length == 0 ? 0 : known.isEmpty() ? 1 : trust;
        Map<String, Double> shares = new HashMap<>();
        double left = 1;
        for (Map.Entry<String, Double> each : known.entrySet()) {
            if (elsewhere.contains(each.getKey())) {
                shares.put(each.getKey(), each.getValue());
                left -= each.getValue();
            } else {
                shares.put(each.getKey(), each.getValue() * (1 - history));
            }
        }
        for (int i = 0; model != null && i < learned.length; i++) {
            shares.merge(model.labels().get(i), learned[i] * history * left, Double::sum);
        }
        return shares;
    }

    /** This one that also knows the words people use here, by code. */
    public CategorySuggester hearing(Map<String, List<String>> words) {
        return words.values().stream().allMatch(List::isEmpty)
                ? this
                : new CategorySuggester(lexicon.with(words), model);
    }

    /** The words that spoke for a suggestion: those of the lexicon, then those learned; none is part of another. */
    public List<Reason> why(String text, String code) {
        List<Reason> reasons = new ArrayList<>();
        addAll(reasons, lexicon.why(text, code));
        if (model != null) {
            addAll(reasons, model.why(text, code));
        }
        return reasons;
    }

    private static void addAll(List<Reason> reasons, List<Reason> more) {
        more.stream()
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .filter(each -> reasons.stream().noneMatch(had -> had.word().contains(each.word())))
                .forEach(each -> {
                    reasons.removeIf(had -> each.word().contains(had.word()));
                    reasons.add(each);
                });
    }
}
