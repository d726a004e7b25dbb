package org.courtyard.concerns.suggestion;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The features worth knowing and how telling each is: inverse document frequency, as in Salton and Buckley, "Term-
 * weighting approaches in automatic text retrieval" (1988), with damped counts and vectors of length 1.
 */
final class Vocabulary {

    private final Map<String, Integer> index;
    private final String[] names;
    private final float[] idf;

    /** @param idf of the features in the order of {@code names} */
    Vocabulary(List<String> names, float[] idf) {
        this.index = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        this.names = names.toArray(String[]::new);
        this.idf = idf;
    }

    /**
     * @param least in how many texts a feature must appear
     * @param most how many features; those of the fewest texts are left out
     */
    static Vocabulary of(List<List<String>> texts, int least, int most) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<String> text : texts) {
            for (String feature : new HashSet<>(text)) {
                counts.merge(feature, 1, Integer::sum);
            }
        }
        int fewest = Math.max(least, fewest(counts.values(), most));
        counts.values().removeIf(count -> count < fewest);
        float[] idf = new float[counts.size()];
        int i = 0;
        for (int count : counts.values()) {
            idf[i++] = (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + count)));
        }
        return new Vocabulary(List.copyOf(counts.keySet()), idf);
    }

    /** The count from which on not more than so many are left. */
    private static int fewest(Collection<Integer> counts, int most) {
        return counts.size() <= most
                ? 0
                : counts.stream()
                                .sorted(Comparator.reverseOrder())
                                .skip(most)
                                .findFirst()
                                .orElse(0)
                        + 1;
    }

    int size() {
        return idf.length;
    }

    float idf(int feature) {
        return idf[feature];
    }

    /** Names in the order of their index; not to be changed. */
    String[] names() {
        return names;
    }

    Vector vector(List<String> features) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (String feature : features) {
            Integer at = index.get(feature);
            if (at != null) {
                counts.merge(at, 1, Integer::sum);
            }
        }
        int[] at = new int[counts.size()];
        float[] value = new float[counts.size()];
        double square = 0;
        int i = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            at[i] = entry.getKey();
            value[i] = (float) ((1 + Math.log(entry.getValue())) * idf[at[i]]);
            square += (double) value[i] * value[i];
            i++;
        }
        float length = (float) Math.sqrt(square);
        for (i = 0; i < value.length; i++) {
            value[i] /= length;
        }
        return new Vector(at, value);
    }
}
