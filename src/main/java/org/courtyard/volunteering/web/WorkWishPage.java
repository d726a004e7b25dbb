package org.courtyard.volunteering.web;

import java.util.List;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.State;

/**
 * A small wish for those who see to it.
 *
 * @param question somebody says that it did not work out
 * @param confirms it may be said how it went
 * @param contacts somebody was accepted
 */
public record WorkWishPage(
        String id,
        String title,
        String needed,
        List<Fact> facts,
        State state,
        List<Line> offers,
        boolean question,
        boolean confirms,
        boolean contacts,
        boolean withdraws) {

    /**
     * An offer, without how to reach the neighbour.
     *
     * @param decides it may be accepted or declined
     */
    public record Line(String id, String name, String note, String stands, boolean decides) {}
}
