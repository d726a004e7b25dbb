package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Fact;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a reporter: first what for, then the answer.
 *
 * @param purposes empty once it is shown
 * @param typed another purpose, in words
 * @param wrong why it was not shown, or null
 * @param phone to be tapped
 */
public record ContactPage(
        String back,
        String title,
        String reference,
        List<Choice> purposes,
        String typed,
        @Nullable String wrong,
        List<Fact> facts,
        @Nullable String phone) {}
