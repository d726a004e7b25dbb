package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;

/** The authority list as it is today, with a form to add a line. */
public record AuthorityPage(
        List<Line> lines,
        List<Choice> modes,
        List<Choice> whose,
        List<Choice> levels,
        List<Choice> kinds,
        List<Wrong> wrongs) {

    /** One line in words; what holds for any is empty. */
    public record Line(
            String item, String category, String mode, String whose, String level, String kind, String basis) {}
}
