package org.courtyard.concerns.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One training: the weights from all texts, the calibration from folds left out in turn. */
final class Lesson {

    /** Chosen by cross-validation on the training part of a seven-class set; 0.3 and 3 are at most 0.003 worse. */
    private static final double COST = 1;

    private static final int LEAST_TEXTS = 10;

    /** A word of fewer texts is forgotten: it helps little, and it could tell of one person. */
    private static final int LEAST_APPEARANCES = 5;

    /** Weights of all labels together: 32 MB. With many labels the rarest words go first. */
    private static final int MOST_WEIGHTS = 8_000_000;

    private static final int FOLDS = 3;

    private final List<String> labels;
    private final int[] answers;
    private final Vocabulary vocabulary;
    private final Vector[] vectors;
    private final long seed;

    Lesson(List<LabelledText> history, long seed) {
        this.labels =
                history.stream().map(LabelledText::label).distinct().sorted().toList();
        if (labels.size() < 2 || history.size() < LEAST_TEXTS) {
            throw new IllegalArgumentException("%d texts with %d labels are too few; at least %d texts with 2 labels"
                    .formatted(history.size(), labels.size(), LEAST_TEXTS));
        }
        this.answers = history.stream()
                .mapToInt(text -> Collections.binarySearch(labels, text.label()))
                .toArray();
        List<List<String>> features = features(history);
        this.vocabulary = Vocabulary.of(features, LEAST_APPEARANCES, MOST_WEIGHTS / labels.size());
        this.vectors = features.stream().map(vocabulary::vector).toArray(Vector[]::new);
        this.seed = seed;
    }

    /** The same word is kept once, however many texts have it. */
    private static List<List<String>> features(List<LabelledText> history) {
        Map<String, String> words = new HashMap<>();
        return history.stream()
                .map(text -> Features.of(text.text()).stream()
                        .map(word -> words.computeIfAbsent(word, same -> same))
                        .toList())
                .toList();
    }

    SuggestionModel learn() {
        float[][] weights = trainer(vectors).train(answers, labels.size());
        for (float[] row : weights) {
            for (int i = 0; i < row.length; i++) {
                // as precise as the file, so that a loaded model says exactly the same
                row[i] = Float.float16ToFloat(Float.floatToFloat16(row[i]));
            }
        }
        return new SuggestionModel(labels, vocabulary, weights, calibrate(), vectors.length, 1);
    }

    private Trainer trainer(Vector[] texts) {
        return new Trainer(texts, vocabulary.size(), COST, seed);
    }

    private double calibrate() {
        int[] fold = folds();
        double[][] scores = new double[vectors.length][labels.size()];
        for (int left = 0; left < FOLDS; left++) {
            List<Vector> seen = new ArrayList<>();
            List<Integer> told = new ArrayList<>();
            for (int i = 0; i < vectors.length; i++) {
                if (fold[i] != left) {
                    seen.add(vectors[i]);
                    told.add(answers[i]);
                }
            }
            float[][] weights = trainer(seen.toArray(Vector[]::new))
                    .train(told.stream().mapToInt(Integer::intValue).toArray(), labels.size());
            for (int i = 0; i < vectors.length; i++) {
                if (fold[i] == left) {
                    Vector vector = vectors[i];
                    scores[i] = Arrays.stream(weights)
                            .mapToDouble(row -> vector.times(row) + row[vocabulary.size()])
                            .toArray();
                }
            }
        }
        return Calibration.factor(scores, answers);
    }

    private int[] folds() {
        Random random = new Random(seed);
        return random.ints(vectors.length, 0, FOLDS).toArray();
    }
}
