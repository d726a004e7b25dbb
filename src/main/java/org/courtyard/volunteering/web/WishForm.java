package org.courtyard.volunteering.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.concerns.ConcernId;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.volunteering.NewWish;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed for a small wish; empty: nothing.
 *
 * @param concern id of the concern it is a part of
 */
public record WishForm(
        String key,
        String title,
        String needed,
        String place,
        String day,
        String helpers,
        String contact,
        String concern) {

    static WishForm empty(String key, String place, String concern) {
        return new WishForm(key, "", "", place, "", "1", "", concern);
    }

    static WishForm of(MultiValueMap<String, String> sent) {
        return new WishForm(
                text(sent, "key"),
                text(sent, "title"),
                text(sent, "needed").replace("\r\n", "\n"),
                text(sent, "place"),
                text(sent, "day"),
                text(sent, "helpers"),
                text(sent, "contact"),
                text(sent, "concern"));
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "");
    }

    List<String> content() {
        return List.of(title, needed, place, day, helpers, contact, concern);
    }

    NewWish wanted(PlaceId where) {
        return new NewWish(where, part(), title, needed, date(), number(), contact);
    }

    private @Nullable ConcernId part() {
        try {
            return concern.isEmpty() ? null : new ConcernId(UUID.fromString(concern));
        } catch (IllegalArgumentException notAnId) {
            throw new BadInput("concern", "volunteering.concern-wrong");
        }
    }

    private @Nullable LocalDate date() {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private int number() {
        try {
            return Integer.parseInt(helpers.strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
