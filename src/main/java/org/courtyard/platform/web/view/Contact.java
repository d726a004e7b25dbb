package org.courtyard.platform.web.view;

import org.jspecify.annotations.Nullable;

/**
 * Who answers: the post first, then the name as its holder wants it.
 *
 * @param note the name, a stand-in, or what it is for
 * @param phone with its spaces, as it is read out
 */
public record Contact(
        String post, @Nullable String note, @Nullable String phone) {}
