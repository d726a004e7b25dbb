package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.State;

/** Whom to call, by due time. */
public record CallsPage(List<Line> lines) {

    /** @param about what the call is about: the promise, a question, the result */
    public record Line(String address, State state, String title, String reference, String about) {}
}
