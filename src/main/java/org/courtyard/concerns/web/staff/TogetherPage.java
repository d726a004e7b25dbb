package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;

/**
 * Who calls those together that work on a concern.
 *
 * @param now who it is, when they meet and about what; empty while nobody was named
 * @param bodies to name one of; empty for who may not
 * @param calling the actor is the convener's
 */
public record TogetherPage(
        String address,
        String back,
        String reference,
        String now,
        List<Choice> bodies,
        boolean calling,
        String agenda,
        String meet,
        List<Wrong> wrongs) {}
