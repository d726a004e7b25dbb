package org.courtyard.concerns.similar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtyard.platform.search.ChineseWords;

/**
 * How alike two short texts are, from 0 (nothing in common) to 1 (the same words), by their words and pairs of
 * characters, so that a two-character text can be compared too. Half is the cosine; half asks how much of the shorter
 * text is found in the longer one, as one person writes 路灯坏了 and another tells the whole story.
 */
public final class TextSimilarity {

    /** From here on two texts from the same place probably speak of the same thing. */
    public static final double LIKELY = 0.4;

    private static final double WORD = 1;
    private static final double PAIR = 0.6;
    private static final double SINGLE = 0.3;

    /** Words of every complaint; they say nothing about what it is. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "的", "了", "在", "是", "我", "我们", "你", "你们", "他", "有", "和", "就", "不", "没", "没有", "都", "也", "很", "到", "被", "把",
            "要", "请", "希望", "领导", "尽快", "解决", "反映", "问题", "处理", "一下", "这个", "那个", "人", "来", "去", "上", "下", "里", "前",
            "后", "着", "吧", "吗", "呢", "啊", "个", "好", "几", "天", "the", "a", "an", "is", "in", "of", "to", "and", "please",
            "it", "on", "at", "has", "been");

    private TextSimilarity() {}

    /** Symmetric; 0 if either has no word that says something. */
    public static double of(String one, String other) {
        return of(prepare(one), prepare(other));
    }

    /** The same for texts prepared once and compared often. */
    public static double of(Prepared one, Prepared other) {
        Prepared less = one.weights.size() <= other.weights.size() ? one : other;
        Prepared more = less == one ? other : one;
        double product = 0;
        double shared = 0;
        for (Map.Entry<String, Double> entry : less.weights.entrySet()) {
            Double match = more.weights.get(entry.getKey());
            if (match != null) {
                product += entry.getValue() * match;
                shared += Math.min(entry.getValue(), match);
            }
        }
        if (product == 0) {
            return 0;
        }
        double cosine = product / (one.length * other.length);
        double contained = shared / Math.min(one.sum, other.sum);
        return Math.min(1, (cosine + contained) / 2);
    }

    public static Prepared prepare(String text) {
        Map<String, Double> weights = new HashMap<>();
        for (String word : ChineseWords.of(text)) {
            if (!EMPTY_WORDS.contains(word)) {
                weights.put(word, word.codePointCount(0, word.length()) == 1 ? SINGLE : WORD);
            }
        }
        List<String> pairs = ChineseWords.bigrams(text);
        for (String pair : pairs) {
            boolean empty = EMPTY_WORDS.contains(pair)
                    || (EMPTY_WORDS.contains(pair.substring(0, 1)) || EMPTY_WORDS.contains(pair.substring(1)));
            if (!empty) {
                weights.putIfAbsent(pair, PAIR);
            }
        }
        return new Prepared(weights);
    }

    /** A text's words with their weights. */
    public static final class Prepared {

        private final Map<String, Double> weights;
        private final double length;
        private final double sum;

        private Prepared(Map<String, Double> weights) {
            this.weights = weights;
            this.length =
                    Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
            this.sum = weights.values().stream().mapToDouble(w -> w).sum();
        }
    }
}
