package org.courtyard.concerns.suggestion;

import java.util.List;
import java.util.Set;

/** How right suggestions are on the held-out fifth of a corpus: by the lexicon alone, and together with what was learned. */
public record Trial(int seen, int heldOut, Score lexicon, Score both, double sharpness) {

    /**
     * @param first share whose category came first
     * @param amongThree share whose category was among those shown
     * @param confidence mean of what the first suggestion claims; 0 where there is none
     */
    public record Score(double first, double amongThree, double confidence) {}

    /**
     * @param offered categories that may be chosen
     * @param elsewhere those of them that never become history
     * @throws IllegalArgumentException if the corpus is too small to learn from four fifths of it
     */
    public static Trial of(Corpus corpus, Lexicon lexicon, Set<String> offered, Set<String> elsewhere) {
        SuggestionModel model = SuggestionModel.train(corpus.seen());
        List<LabelledText> unseen = corpus.heldOut();
        CategorySuggester mixed = new CategorySuggester(lexicon, model);
        double sharpness = Calibration.sharpness(
                unseen.stream()
                        .map(each -> mixed.shares(each.text(), elsewhere))
                        .toList(),
                unseen.stream().map(LabelledText::label).toList());
        return new Trial(
                corpus.seen().size(),
                unseen.size(),
                score(new CategorySuggester(lexicon, null), unseen, offered, elsewhere),
                score(new CategorySuggester(lexicon, model.sharpened(sharpness)), unseen, offered, elsewhere),
                sharpness);
    }

    /** Learns from all texts of the corpus, and claims what this trial found to be true. */
    public SuggestionModel learnAll(Corpus corpus) {
        return SuggestionModel.train(corpus.texts()).sharpened(sharpness);
    }

    /** The learned words help. */
    public boolean better() {
        return both.first() > lexicon.first();
    }

    static Score score(
            CategorySuggester suggester, List<LabelledText> texts, Set<String> offered, Set<String> elsewhere) {
        int first = 0;
        int amongThree = 0;
        double confidence = 0;
        for (LabelledText text : texts) {
            List<Suggestion> suggestions = suggester.suggest(text.text(), offered, elsewhere);
            if (!suggestions.isEmpty()) {
                first += suggestions.getFirst().label().equals(text.label()) ? 1 : 0;
                confidence += suggestions.getFirst().confidence();
            }
            amongThree += suggestions.stream().anyMatch(each -> each.label().equals(text.label())) ? 1 : 0;
        }
        int all = Math.max(1, texts.size());
        return new Score((double) first / all, (double) amongThree / all, confidence / all);
    }
}
