package org.courtyard.field.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import org.courtyard.platform.web.view.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What a device takes along: the work of the days ahead, what is needed to raise something, and who answers for what.
 *
 * @param account whose it is; what is done on it is sent under this one only
 * @param more there is more work than a device takes along
 */
record Today(
        UUID account,
        String name,
        String zone,
        List<Item> items,
        boolean more,
        List<Matter> matters,
        List<Spot> places,
        List<Kind> kinds,
        List<Contact> cards,
        List<Note> patrols) {

    /** A commitment. @param matter the concern it is about; null: it is about something else */
    @JsonInclude(Include.NON_NULL)
    record Item(
            UUID id,
            String title,
            @Nullable UUID matter,
            String about,
            @Nullable Long due,
            @Nullable Long warning) {}

    /** A place by the name it is typed with. */
    record Spot(UUID id, String name) {}

    record Kind(String code, String group, String name) {}

    @JsonInclude(Include.NON_NULL)
    record Note(
            UUID id,
            long at,
            String place,
            boolean fine,
            String text,
            @Nullable String became) {}
}
