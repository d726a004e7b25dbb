package org.courtyard.volunteering.web;

import java.util.List;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.State;

/**
 * One small wish, for everybody.
 *
 * @param takes somebody may still offer
 * @param lend the address of the list
 */
public record WishPage(
        String id, String title, String needed, List<Fact> facts, State state, boolean takes, String lend) {}
