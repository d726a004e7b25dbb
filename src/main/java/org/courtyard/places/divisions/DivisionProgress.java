package org.courtyard.places.divisions;

/** Told how far an import is. */
@FunctionalInterface
public interface DivisionProgress {

    DivisionProgress NONE = rows -> {};

    /** @param rows read so far */
    void read(long rows);
}
