package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.QrCode;
import org.courtyard.platform.web.view.TaskCard;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * One helper's part of a concern.
 *
 * @param facts what goes with it: why, what was tried, when and with whom to meet
 * @param link the one that holds, in words; null: none
 * @param mayGive the actor may give a link or take it back
 * @param proposed another time, to be answered by the lead
 * @param meeting the lead may set the time on the spot
 * @param verdict what the one called said of the call
 * @param judging it is the actor's to say that
 * @param replying it is the actor's to answer that
 */
public record PartPage(
        String address,
        String back,
        String title,
        String reference,
        TaskCard card,
        List<Fact> facts,
        @Nullable String link,
        boolean mayGive,
        String to,
        List<Choice> days,
        @Nullable String proposed,
        boolean meeting,
        @Nullable Said verdict,
        boolean judging,
        boolean replying,
        String typed,
        List<Wrong> wrongs,
        @Nullable Given given) {

    /** @param reply empty while there is none */
    public record Said(boolean justified, String text, String reply) {}

    /** A link that was given just now: it is shown once and kept nowhere. */
    public record Given(String to, String until, String address, String slip, QrCode code) {}
}
