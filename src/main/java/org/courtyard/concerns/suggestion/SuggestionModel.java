package org.courtyard.concerns.suggestion;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Knows categories from history: one weight per word or pair of characters and category, nothing hidden. A text's score
 * for a category is the sum of its words' weights, so {@link #why} can say what decided. Immutable; safe from any
 * thread.
 */
public final class SuggestionModel {

    private static final int SHOWN = 3;

    private final List<String> labels;
    private final Vocabulary vocabulary;
    private final float[][] weights;
    private final double factor;
    private final int learnedFrom;
    private final double sharpness;

    SuggestionModel(
            List<String> labels,
            Vocabulary vocabulary,
            float[][] weights,
            double factor,
            int learnedFrom,
            double sharpness) {
        this.labels = List.copyOf(labels);
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.factor = factor;
        this.learnedFrom = learnedFrom;
        this.sharpness = sharpness;
    }

    /** The same, with what a trial found for {@link CategorySuggester}. */
    SuggestionModel sharpened(double found) {
        return new SuggestionModel(labels, vocabulary, weights, factor, learnedFrom, found);
    }

    /**
     * Learns from history. The same texts in the same order and the same seed give the same model. 7,200 texts of 300
     * characters take some seconds.
     *
     * @throws IllegalArgumentException if there are fewer than two labels or fewer than ten texts
     */
    public static SuggestionModel train(List<LabelledText> history, long seed) {
        return new Lesson(history, seed).learn();
    }

    public static SuggestionModel train(List<LabelledText> history) {
        return train(history, 1);
    }

    /** The best three, best first; empty if the text has no known word. */
    public List<Suggestion> suggest(String text) {
        double[] shares = shares(text);
        List<Suggestion> suggestions = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            suggestions.add(new Suggestion(labels.get(i), shares[i]));
        }
        suggestions.sort(Comparator.comparingDouble(Suggestion::confidence).reversed());
        return suggestions.stream().limit(SHOWN).toList();
    }

    /** The words which set the first suggestion apart from the others, strongest first, at most eight. */
    public List<Reason> why(String text) {
        Vector vector = vocabulary.vector(Features.of(text));
        if (vector.index().length == 0) {
            return List.of();
        }
        int best = best(scores(vector));
        return Reasons.of(vector, vocabulary, weights, best);
    }

    /** The words which speak for one category; empty if it does not know that category. */
    List<Reason> why(String text, String label) {
        int at = labels.indexOf(label);
        return at < 0 ? List.of() : Reasons.of(vocabulary.vector(Features.of(text)), vocabulary, weights, at);
    }

    /** The categories it knows. */
    public List<String> labels() {
        return labels;
    }

    /** How many texts it learned from. */
    public int learnedFrom() {
        return learnedFrom;
    }

    /** Writes the model in a compact form of its own; the stream stays open. */
    public void save(OutputStream out) throws IOException {
        ModelFile.write(this, out);
    }

    /** @throws IOException if the stream does not hold a model of this version */
    public static SuggestionModel load(InputStream in) throws IOException {
        return ModelFile.read(in);
    }

    /** A confidence per label, summing to 1; empty if the text has no known word. */
    double[] shares(String text) {
        Vector vector = vocabulary.vector(Features.of(text));
        return vector.index().length == 0 ? new double[0] : Calibration.softmax(scores(vector), factor);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    float[][] weights() {
        return weights;
    }

    double factor() {
        return factor;
    }

    double sharpness() {
        return sharpness;
    }

    private double[] scores(Vector vector) {
        return Arrays.stream(weights)
                .mapToDouble(row -> vector.times(row) + row[vocabulary.size()])
                .toArray();
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
