package org.courtyard.concerns.suggestion;

/**
 * A word that spoke for the first suggestion.
 *
 * @param word as it stands in the text, normalised
 * @param weight how much, greater than 0; only to be compared within one text
 */
public record Reason(String word, double weight) {}
