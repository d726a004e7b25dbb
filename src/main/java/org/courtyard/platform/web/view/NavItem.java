package org.courtyard.platform.web.view;

/**
 * An entry of the staff's navigation. A module adds one by publishing a bean of this type.
 *
 * @param place its place in the row, smaller comes first
 * @param key its text
 * @param page its address below the language, such as {@code /work}
 */
public record NavItem(int place, String key, String page) {}
