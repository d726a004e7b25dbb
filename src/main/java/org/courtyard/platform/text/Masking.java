package org.courtyard.platform.text;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Hides numbers that belong to a person in text which everybody may read: mobile and landline numbers, vehicle plates,
 * identity and bank card numbers, mail addresses. The first and last characters stay (138****4211), the length stays,
 * hyphens and spaces inside stay. House numbers, dates, prices, reference numbers and public hotlines stay as they are.
 * The caller keeps the original.
 */
public final class Masking {

    private Masking() {}

    /** The text as the public may read it. */
    public static String mask(String text) {
        char[] flat = Flat.of(text);
        StringBuilder masked = new StringBuilder(text);
        for (MaskedNumber kind : MaskedNumber.values()) {
            Matcher matcher = kind.pattern().matcher(new String(flat));
            while (matcher.find()) {
                MatchResult found = matcher.toMatchResult();
                int from = kind.start(found);
                if (kind.isOne(new String(flat, from, found.end() - from))) {
                    hide(masked, flat, from, found.end(), kind);
                    // what one kind has taken, no later kind reads again
                    Arrays.fill(flat, from, found.end(), Flat.TAKEN);
                }
            }
        }
        return masked.toString();
    }

    /** Whether {@link #mask} would change it. */
    public static boolean isNeeded(String text) {
        return !mask(text).equals(text);
    }

    private static void hide(StringBuilder masked, char[] flat, int from, int to, MaskedNumber kind) {
        int end = kind == MaskedNumber.MAIL ? new String(flat).indexOf('@', from) : to;
        int count = 0;
        for (int i = from; i < end; i++) {
            count += Flat.isSign(flat[i]) ? 1 : 0;
        }
        int first = Math.min(kind.first(new String(flat, from, to - from)), count - 1);
        int seen = 0;
        for (int i = from; i < end; i++) {
            if (Flat.isSign(flat[i])) {
                if (seen >= first && seen < count - kind.last()) {
                    masked.setCharAt(i, '*');
                }
                seen++;
            }
        }
    }
}
