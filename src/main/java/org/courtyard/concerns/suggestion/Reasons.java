package org.courtyard.concerns.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks the words that spoke most for a category. */
final class Reasons {

    private static final int SHOWN = 8;

    private Reasons() {}

    static List<Reason> of(Vector vector, Vocabulary vocabulary, float[][] weights, int best) {
        String[] names = vocabulary.names();
        Map<String, Double> found = new HashMap<>();
        for (int i = 0; i < vector.index().length; i++) {
            int feature = vector.index()[i];
            double weight = vector.value()[i] * (weights[best][feature] - mean(weights, feature));
            if (weight > 0) {
                found.merge(bare(names[feature]), weight, Double::sum);
            }
        }
        List<Reason> reasons = new ArrayList<>();
        found.forEach((word, weight) -> reasons.add(new Reason(word, weight)));
        reasons.sort(Comparator.comparingDouble(Reason::weight).reversed().thenComparing(Reason::word));
        return reasons.stream().limit(SHOWN).toList();
    }

    private static String bare(String name) {
        return name.charAt(0) == Features.PAIR ? name.substring(1) : name;
    }

    private static double mean(float[][] weights, int feature) {
        double sum = 0;
        for (float[] row : weights) {
            sum += row[feature];
        }
        return sum / weights.length;
    }
}
