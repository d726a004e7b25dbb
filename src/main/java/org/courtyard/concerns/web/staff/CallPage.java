package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * One call: the number, what to say, and what to write down.
 *
 * @param quote the question or the result in its own words, null for the promise
 * @param solved empty unless a result is waiting for the reporter's word
 * @param label of the text to write
 */
public record CallPage(
        String address,
        String concern,
        String title,
        String reference,
        List<Fact> contact,
        @Nullable String phone,
        String about,
        String say,
        @Nullable String quote,
        List<Choice> solved,
        List<Choice> grades,
        String label,
        String text,
        int version,
        List<Wrong> wrongs,
        @Nullable String refusal) {}
