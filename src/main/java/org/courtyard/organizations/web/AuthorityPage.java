package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;

/**
 * The authority list on a day, and a form for one more line.
 *
 * @param day the day shown, as in an address
 * @param dayName the same, as people say it
 * @param empty nothing was ever on the list
 */
public record AuthorityPage(
        List<Line> lines, String day, String dayName, boolean empty, Fields fields, List<Wrong> wrongs) {

    /** One line, ready to be read. */
    public record Line(
            String item,
            String category,
            String mode,
            String whose,
            String level,
            String kind,
            String basis,
            String held) {}

    /** What can be chosen in the form, and what was typed. */
    public record Fields(
            List<Choice> categories,
            List<Choice> modes,
            List<Choice> whose,
            List<Choice> levels,
            List<Choice> kinds,
            AuthorityForm typed) {}

    /**
     * One line to be changed.
     *
     * @param open it may still be changed or ended
     */
    public record One(Line line, boolean open, Fields fields, List<Wrong> wrongs) {}
}
