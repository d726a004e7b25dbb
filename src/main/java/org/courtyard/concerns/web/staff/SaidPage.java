package org.courtyard.concerns.web.staff;

import org.jspecify.annotations.Nullable;

/**
 * What the desk says after writing a concern down.
 *
 * @param say the sentence of the promise
 * @param due the promise in large, null when it is over already
 */
public record SaidPage(
        String reference, String say, @Nullable String due, String who, String concern, String sheet, String next) {}
