package org.courtyard.platform.csv;

/** Which character parts the cells: the one that stands most often outside quotes in the first line. */
final class Separator {

    private static final char[] KNOWN = {',', ';', '\t'};

    private Separator() {}

    static char in(char[] text, int from, int to) {
        var counts = new int[KNOWN.length];
        boolean quoted = false;
        for (int i = from; i < to && (quoted || (text[i] != '\n' && text[i] != '\r')); i++) {
            quoted ^= text[i] == '"';
            for (int k = 0; k < KNOWN.length && !quoted; k++) {
                counts[k] += text[i] == KNOWN[k] ? 1 : 0;
            }
        }
        int best = 0;
        for (int k = 1; k < KNOWN.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return KNOWN[best];
    }
}
