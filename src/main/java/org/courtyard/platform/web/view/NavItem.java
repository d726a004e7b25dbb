package org.courtyard.platform.web.view;

import org.courtyard.platform.access.Right;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the staff's navigation. A module adds one by publishing a bean of this type. What lies under {@code /admin}
 * gathers behind one entry, so that the row stays short.
 *
 * @param place its place in the row, smaller comes first
 * @param key its text
 * @param page its address below the language, such as {@code /work}
 * @param right shown to who holds it somewhere; null: to everybody who works here
 */
public record NavItem(
        int place, String key, String page, @Nullable Right right) {

    private static final String RUNNING_THE_HOUSE = "/admin/";

    public NavItem(int place, String key, String page) {
        this(place, key, page, null);
    }

    boolean runsTheHouse() {
        return page.startsWith(RUNNING_THE_HOUSE);
    }

    boolean isFor(@Nullable Visitor visitor) {
        return right == null || (visitor != null && visitor.rights().contains(right));
    }
}
