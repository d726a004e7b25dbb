package org.courtyard.platform.text;

/** A text brought to one way of writing, character by character, so that every index still fits the original. */
final class Flat {

    /** Stands where a number was already found. */
    static final char TAKEN = '\uFFFF';

    private static final String HYPHENS = "‐‑‒–—―−﹣－";

    private Flat() {}

    static char[] of(String text) {
        char[] flat = text.toCharArray();
        for (int i = 0; i < flat.length; i++) {
            flat[i] = flat(flat[i]);
        }
        return flat;
    }

    /** A digit or letter, as against what only separates. */
    static boolean isSign(char flat) {
        return Character.isLetterOrDigit(flat) || flat == '_';
    }

    private static char flat(char c) {
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        if (Character.isSpaceChar(c) || c == '\t') {
            return ' ';
        }
        return Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
    }
}
