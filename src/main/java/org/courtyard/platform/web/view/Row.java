package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list; the whole line is the link.
 *
 * @param href null: the line leads nowhere and shows no chevron
 * @param state null: the icon stands in its place
 * @param icon shown when there is no state
 * @param meta who, or what else; after the state
 */
public record Row(
        @Nullable String href,
        @Nullable State state,
        @Nullable String icon,
        String title,
        @Nullable String meta) {

    public static Row of(String href, State state, String title, @Nullable String meta) {
        return new Row(href, state, null, title, meta);
    }

    public static Row of(String href, String icon, String title, @Nullable String meta) {
        return new Row(href, null, icon, title, meta);
    }
}
