package org.courtyard.demo.story;

import java.util.Set;

/** How soon people are at it, by the kind of promise that a category gives: see the shipped categories. */
enum Haste {
    /** Two hours, at any hour of the day. */
    NOW(10, 0.012),

    /** A day and a night. */
    TODAY(20, 0.1),

    /** Working days. */
    SOON(70, 1);

    private static final Set<String> LIFE_SAFETY = Set.of("fire-risk", "falling-things", "dangerous-building");
    private static final Set<String> UTILITIES =
            Set.of("lift", "water-supply", "drains", "power", "gas", "heating", "mind");

    private final int contact;
    private final double pace;

    Haste(int contact, double pace) {
        this.contact = contact;
        this.pace = pace;
    }

    static Haste of(String category) {
        return LIFE_SAFETY.contains(category) ? NOW : UTILITIES.contains(category) ? TODAY : SOON;
    }

    /** Half are answered within so many minutes. */
    int contact() {
        return contact;
    }

    /** How long everything else takes, compared with working days. */
    double pace() {
        return pace;
    }
}
