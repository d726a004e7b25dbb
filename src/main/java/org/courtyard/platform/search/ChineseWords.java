package org.courtyard.platform.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words of a text that mixes Chinese with Latin letters and digits. Chinese is cut by the smartcn dictionary; every
 * other run of letters or digits is one word. Safe to use from any thread.
 */
public final class ChineseWords {

    private static final char GAP = '，';

    private ChineseWords() {}

    /** The words in reading order, normalised (NFKC, lower case), without punctuation; repeated ones stay repeated. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        for (Runs.Run run : Runs.of(text)) {
            if (run.chinese()) {
                sentence.append(GAP).append(run.text());
            } else {
                cut(sentence, words);
                words.add(run.text());
            }
        }
        cut(sentence, words);
        return words;
    }

    /** Neighbouring pairs of Chinese characters, in reading order; no pair reaches across punctuation. */
    public static List<String> bigrams(String text) {
        List<String> pairs = new ArrayList<>();
        for (Runs.Run run : Runs.of(text)) {
            if (run.chinese()) {
                addBigrams(run.text(), pairs);
            }
        }
        return pairs;
    }

    static void addBigrams(String chinese, Collection<String> pairs) {
        int[] points = chinese.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
    }

    static boolean isChinese(int point) {
        return UnicodeScript.of(point) == UnicodeScript.HAN && Character.isLetter(point);
    }

    /** A tokenizer keeps state, so each call has its own; the dictionary behind it is shared and only read. */
    private static void cut(StringBuilder sentence, List<String> words) {
        if (sentence.isEmpty()) {
            return;
        }
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.setReader(new StringReader(sentence.toString()));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String word = term.toString();
                if (isChinese(word.codePointAt(0))) {
                    words.add(word);
                }
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        sentence.setLength(0);
    }
}
