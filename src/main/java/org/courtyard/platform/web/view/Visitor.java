package org.courtyard.platform.web.view;

import java.util.Set;
import org.courtyard.platform.access.Right;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the frame of a page shows it.
 *
 * @param post the organization or post acted for, such as 安和物业
 * @param unread messages not yet read
 * @param rights held at some place; decides what the navigation offers, never what a door allows
 */
public record Visitor(String name, @Nullable String post, int unread, Set<Right> rights) {}
