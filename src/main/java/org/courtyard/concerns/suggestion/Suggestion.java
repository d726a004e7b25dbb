package org.courtyard.concerns.suggestion;

/**
 * A category that may fit.
 *
 * @param label the category's code
 * @param confidence 0 to 1; among suggestions of 0.8 about eight in ten are right
 */
public record Suggestion(String label, double confidence) {}
