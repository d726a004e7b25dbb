package org.courtyard.places.divisions;

/**
 * How an import is meant.
 *
 * @param name of the edition, such as {@code 2021}
 * @param excerpt the tables hold only a part: nothing is closed because it is missing
 * @param acceptGone close what is missing even if that is a great part of all
 */
public record DivisionEdition(String name, boolean excerpt, boolean acceptGone) {

    public static DivisionEdition named(String name) {
        return new DivisionEdition(name, false, false);
    }
}
