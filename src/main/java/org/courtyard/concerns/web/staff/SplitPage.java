package org.courtyard.concerns.web.staff;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * A second matter becomes a concern of its own.
 *
 * @param words of the original, to take from
 * @param photos of the original, to go along
 */
public record SplitPage(
        String back,
        String address,
        String title,
        String reference,
        int version,
        String words,
        String text,
        String place,
        String here,
        List<String> places,
        List<Choice> categories,
        List<Choice> photos,
        List<ConcernPage.Picture> pictures,
        String reason,
        List<Wrong> wrongs,
        @Nullable String refusal) {}
