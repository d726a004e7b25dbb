package org.courtyard.places.divisions;

/** Told how far an import is. */
@FunctionalInterface
public interface DivisionProgress {

    DivisionProgress NONE = rows -> {};

    /**
     * Called every few thousand rows.
     *
     * @param rows read so far
     */
    void read(long rows);
}
