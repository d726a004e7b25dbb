package org.courtyard.concerns.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.platform.search.ChineseWords;

/** What a model looks at: the words, and pairs of characters, which also catch what the dictionary cuts oddly. */
final class Features {

    /** Marks a pair of characters, so that it is not counted as the word of the same two characters. */
    static final char PAIR = '~';

    private Features() {}

    static List<String> of(String text) {
        List<String> features = new ArrayList<>(ChineseWords.of(text));
        features.removeIf(word -> Character.isDigit(word.codePointAt(0)));
        for (String pair : ChineseWords.bigrams(text)) {
            features.add(PAIR + pair);
        }
        return features;
    }
}
