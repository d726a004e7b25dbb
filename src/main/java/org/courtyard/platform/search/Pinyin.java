package org.courtyard.platform.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Chinese names in Latin letters, for searching by keyboard: 中兴社区 is "zhongxing shequ" and "zxsq". No tones; ü is
 * written u, so that "lv", "lü", "lyu" and "lu" all find 绿. Readings come from ICU; those of place names which ICU,
 * looking at one character, cannot know are kept in {@code pinyin.csv} beside this class.
 */
public final class Pinyin {

    private Pinyin() {}

    /** Syllables joined to words, the kind of place apart: "zhongxing shequ". Latin letters and digits stay. */
    public static String full(String name) {
        return words(name).stream().map(word -> String.join("", word)).collect(Collectors.joining(" "));
    }

    /** The first letter of each syllable: "zxsq". */
    public static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (List<String> word : words(name)) {
            word.forEach(syllable -> letters.appendCodePoint(syllable.codePointAt(0)));
        }
        return letters.toString();
    }

    /**
     * What somebody typed, in the form to compare with {@link #full} without its spaces, or with {@link #initials}:
     * lower case, no tones, spaces, apostrophes or hyphens; "Lǜ yuán" is "luyuan".
     */
    public static String typed(String latin) {
        String bare = Normalizer.normalize(latin, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return bare.replaceAll("[\\p{M}\\s'’‘`·-]", "")
                .replaceAll("([ln])yu", "$1u")
                .replace('v', 'u');
    }

    private static List<List<String>> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        List<List<String>> words = new ArrayList<>();
        List<String> word = new ArrayList<>();
        BitSet breaks = PlaceEndings.breaks(plain);
        for (int i = 0; i < plain.length(); ) {
            if (breaks.get(i) && !word.isEmpty()) {
                words.add(word);
                word = new ArrayList<>();
            }
            int point = plain.codePointAt(i);
            if (ChineseWords.isChinese(point)) {
                i += Readings.add(plain, i, word);
            } else if (Character.isLetterOrDigit(point)) {
                word.add(Character.toString(Character.toLowerCase(point)));
                i += Character.charCount(point);
            } else {
                i += Character.charCount(point);
                if (!word.isEmpty()) {
                    words.add(word);
                    word = new ArrayList<>();
                }
            }
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }
}
