package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the frame of a page shows it.
 *
 * @param post the organization or post acted for, such as 安和物业
 * @param unread messages not yet read
 */
public record Visitor(String name, @Nullable String post, int unread) {}
