package org.courtyard.concerns.suggestion;

/** A text with the category people gave it. */
public record LabelledText(String text, String label) {}
