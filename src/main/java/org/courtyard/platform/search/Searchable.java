package org.courtyard.platform.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What goes into a search column and what is asked of it. The column is a PostgreSQL {@code tsvector} filled with
 * {@code array_to_tsvector(cast(:terms as text[]))}; PostgreSQL's own parser never sees the text, as it cannot cut
 * Chinese. A search is {@code column @@ cast(:query as tsquery)}.
 */
public final class Searchable {

    /** PostgreSQL refuses lexemes over 2,046 bytes; nobody looks for a word of this length. */
    private static final int LONGEST = 64;

    private static final Pattern PART = Pattern.compile("\\p{Nd}+|[^\\p{Nd}]+");

    private Searchable() {}

    /**
     * The terms to store: Chinese words, pairs and single characters; Latin words in lower case; numbers. A mixed one
     * ("b12") is stored whole and in parts.
     *
     * @return without repetition, in reading order
     */
    public static List<String> terms(String text) {
        Set<String> terms = new LinkedHashSet<>(ChineseWords.of(text).stream()
                .filter(word -> ChineseWords.isChinese(word.codePointAt(0)))
                .toList());
        for (Runs.Run run : Runs.of(text)) {
            if (run.chinese()) {
                ChineseWords.addBigrams(run.text(), terms);
                run.text().codePoints().mapToObj(Character::toString).forEach(terms::add);
            } else {
                addLatin(run.text(), terms);
            }
        }
        return List.copyOf(terms);
    }

    /**
     * The terms which must all be present. They do not depend on where the dictionary cuts, so whatever stands in a
     * text is found by any part of it: one character, a pair, or more as all its pairs.
     *
     * @return empty when there is nothing to look for
     */
    public static List<String> query(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (Runs.Run run : Runs.of(text)) {
            if (!run.chinese()) {
                terms.add(shortened(run.text()));
            } else if (run.text().codePointCount(0, run.text().length()) == 1) {
                terms.add(run.text());
            } else {
                ChineseWords.addBigrams(run.text(), terms);
            }
        }
        return List.copyOf(terms);
    }

    /** {@link #query} written as a {@code tsquery}; an empty one matches nothing. */
    public static String tsquery(String text) {
        return query(text).stream()
                .map(term -> "'" + term.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" & "));
    }

    private static void addLatin(String run, Set<String> terms) {
        terms.add(shortened(run));
        Matcher parts = PART.matcher(run);
        while (parts.find()) {
            terms.add(shortened(parts.group()));
        }
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST
                ? word
                : word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
