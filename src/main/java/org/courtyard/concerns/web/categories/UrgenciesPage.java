package org.courtyard.concerns.web.categories;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;

/** The classes of urgency. */
public record UrgenciesPage(List<Line> classes) {

    /**
     * One class.
     *
     * @param now what holds now, in words
     * @param version of the latest line
     * @param history what held and is to hold, the latest first
     */
    public record Line(
            String code,
            String name,
            String now,
            int version,
            String amount,
            List<Choice> units,
            String from,
            List<String> history,
            List<Wrong> wrongs) {}
}
