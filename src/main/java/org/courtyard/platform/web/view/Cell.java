package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param small underneath: the count a rate stands on
 * @param href for the first cell of a line
 */
public record Cell(
        String text, @Nullable String small, @Nullable String href) {

    public static Cell of(String text) {
        return new Cell(text, null, null);
    }
}
