package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/** One answer to pick: the whole surface is the control. */
public record Choice(String value, String label, @Nullable String note, boolean chosen) {

    public static Choice of(String value, String label, boolean chosen) {
        return new Choice(value, label, null, chosen);
    }
}
