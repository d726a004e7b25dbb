package org.courtyard.places.divisions;

import java.util.Map;

/**
 * How an import is meant.
 *
 * @param name of the edition, such as {@code 2021}
 * @param excerpt the tables hold only a part: nothing is closed because it is missing
 * @param acceptGone close what is missing even if that is a great part of all
 * @param successors the code that took the place of another code, where the tables do not say it themselves
 */
public record DivisionEdition(String name, boolean excerpt, boolean acceptGone, Map<String, String> successors) {

    public DivisionEdition(String name, boolean excerpt, boolean acceptGone) {
        this(name, excerpt, acceptGone, Map.of());
    }

    public static DivisionEdition named(String name) {
        return new DivisionEdition(name, false, false);
    }
}
