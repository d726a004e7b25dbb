package org.courtyard.places;

import java.util.Collection;
import java.util.UUID;

/** What another module keeps at places, counted before they change. A module says so by publishing a bean of this type. */
public interface AtPlaces {

    /** Of the words for it, with the count as {@code {0}}. */
    String key();

    int count(Collection<UUID> places);
}
