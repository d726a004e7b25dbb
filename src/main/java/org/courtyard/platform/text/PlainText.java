package org.courtyard.platform.text;

import java.text.Normalizer;

/** Typed text as it may be kept: composed (NFC), without what cannot be seen but changes how the rest is read. */
public final class PlainText {

    private PlainText() {}

    /** What became of the text. */
    public sealed interface Result {}

    /** May be kept; {@code text} can be empty. */
    public record Clean(String text) implements Result {}

    /** Longer than allowed, counted in code points after cleaning; nothing is cut off silently. */
    public record TooLong(int length, int limit) implements Result {}

    /**
     * Keeps line breaks (as LF); makes tabs spaces; removes control characters, bidirectional overrides, invisible
     * separators, tag characters, lone surrogates and space at both ends.
     *
     * @param limit greatest length in code points
     */
    public static Result clean(String typed, int limit) {
        return limited(cleaned(typed).strip(), limit);
    }

    /** As {@link #clean}, for titles and names: line breaks and runs of space become one space. */
    public static Result singleLine(String typed, int limit) {
        return limited(cleaned(typed).replaceAll("\\s+", " ").strip(), limit);
    }

    private static Result limited(String text, int limit) {
        int length = text.codePointCount(0, text.length());
        return length > limit ? new TooLong(length, limit) : new Clean(text);
    }

    private static String cleaned(String typed) {
        String lines = typed.replace("\r\n", "\n").replaceAll("[\\r\\u0085\\u2028\\u2029]", "\n");
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints()
                .map(point -> point == '\t' ? ' ' : point)
                .filter(PlainText::isKept)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isKept(int point) {
        if (point == '\n' || point == 0x200C || point == 0x200D) {
            // the two joiners are needed by emoji and by several scripts
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.UNASSIGNED -> (point & 0xFFFE) != 0xFFFE && !(point >= 0xFDD0 && point <= 0xFDEF);
            default -> true;
        };
    }
}
