package org.courtyard.concerns.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Texts to learn from: each only once, none of a category too rare to be learned, in an order of chance that is the same
 * each time.
 *
 * @param leftOut how many were said twice or belong to a rare category
 */
public record Corpus(List<LabelledText> texts, int leftOut) {

    /** A category with fewer texts stays the lexicon's. */
    public static final int LEAST_PER_CATEGORY = 5;

    private static final long ORDER = 20261122;

    /** @param given of two equal texts the first one counts */
    public static Corpus of(Collection<LabelledText> given) {
        Map<String, LabelledText> distinct = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (LabelledText each : given) {
            if (distinct.putIfAbsent(each.text(), each) == null) {
                counts.merge(each.label(), 1, Integer::sum);
            }
        }
        List<LabelledText> texts = new ArrayList<>(distinct.values());
        texts.removeIf(each -> counts.getOrDefault(each.label(), 0) < LEAST_PER_CATEGORY);
        Collections.shuffle(texts, new Random(ORDER));
        return new Corpus(List.copyOf(texts), given.size() - texts.size());
    }

    public int categories() {
        return (int) texts.stream().map(LabelledText::label).distinct().count();
    }

    /** Four fifths, to learn from while trying. */
    List<LabelledText> seen() {
        return texts.subList(0, cut());
    }

    /** The last fifth. */
    List<LabelledText> heldOut() {
        return texts.subList(cut(), texts.size());
    }

    private int cut() {
        return texts.size() * 4 / 5;
    }
}
