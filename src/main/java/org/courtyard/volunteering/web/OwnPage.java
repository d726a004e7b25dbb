package org.courtyard.volunteering.web;

import java.util.List;
import org.courtyard.platform.web.view.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a neighbour's own link shows.
 *
 * @param stands how the offer stands, in words
 * @param contact whom to call, once accepted
 * @param confirms it may be said how it went
 * @param withdraws the offer may be taken back
 */
public record OwnPage(
        String secret,
        String title,
        String needed,
        List<Fact> facts,
        String stands,
        @Nullable String contact,
        boolean confirms,
        boolean withdraws) {}
