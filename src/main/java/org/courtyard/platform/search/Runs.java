package org.courtyard.platform.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into runs of Chinese characters and runs of other letters and digits; all else only separates. */
final class Runs {

    private Runs() {}

    record Run(String text, boolean chinese) {}

    private enum Kind {
        CHINESE,
        OTHER,
        BETWEEN
    }

    static List<Run> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<Run> runs = new ArrayList<>();
        int start = 0;
        Kind before = Kind.BETWEEN;
        for (int i = 0; i <= plain.length(); ) {
            int point = i < plain.length() ? plain.codePointAt(i) : ' ';
            Kind kind = kind(point, before);
            if (kind != before) {
                if (before != Kind.BETWEEN) {
                    runs.add(new Run(plain.substring(start, i), before == Kind.CHINESE));
                }
                start = i;
                before = kind;
            }
            i += Character.charCount(point);
        }
        return runs;
    }

    private static Kind kind(int point, Kind before) {
        if (ChineseWords.isChinese(point)) {
            return Kind.CHINESE;
        }
        if (Character.isLetterOrDigit(point)) {
            return Kind.OTHER;
        }
        boolean mark = Character.getType(point) == Character.NON_SPACING_MARK;
        return mark && before == Kind.OTHER ? Kind.OTHER : Kind.BETWEEN;
    }
}
