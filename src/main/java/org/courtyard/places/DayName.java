package org.courtyard.places;

/** How a holiday or a make-up working day is called, such as 国庆节 and National Day. Either may repeat the other. */
public record DayName(String zh, String en) {

    public DayName {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a named day needs a name in both languages");
        }
    }
}
