package org.courtyard.concerns.web.staff;

import java.util.HashMap;
import java.util.Map;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the desk writes down for somebody.
 *
 * @param spot found and solved on the spot; {@code done} says how
 */
record BehalfForm(
        Source source,
        String text,
        String place,
        Whose whose,
        String category,
        ContactWay way,
        String name,
        String phone,
        String address,
        boolean about,
        boolean handlersOnly,
        boolean spot,
        String done,
        Map<String, String> answers) {

    /** Several answers to one question are kept as one, with commas between. */
    static BehalfForm of(MultiValueMap<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
        return of(typed);
    }

    static BehalfForm of(Map<String, String> typed) {
        var answers = new HashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith("answers.")) {
                answers.put(name.substring("answers.".length()), value);
            }
        });
        var source = one(Source.class, typed.get("source"), Source.PHONE);
        return new BehalfForm(
                source.onBehalf() || source == Source.GRID ? source : Source.PHONE,
                typed.getOrDefault("text", ""),
                typed.getOrDefault("place", ""),
                one(Whose.class, typed.get("whose"), Whose.UNSURE),
                typed.getOrDefault("category", ""),
                one(ContactWay.class, typed.get("way"), source == Source.GRID ? ContactWay.NONE : ContactWay.CALL),
                typed.getOrDefault("name", "").strip(),
                typed.getOrDefault("phone", "").strip(),
                typed.getOrDefault("address", "").strip(),
                typed.containsKey("about"),
                typed.containsKey("private"),
                typed.containsKey("spot"),
                typed.getOrDefault("done", ""),
                answers);
    }

    NewConcern wanted(PlaceId where, String language) {
        var reporter = way == ContactWay.NONE && name.isEmpty() && phone.isEmpty()
                ? Reporter.UNKNOWN
                : new Reporter(
                        blankToNull(name), way, blankToNull(phone), null, blankToNull(address), language, false, null);
        return new NewConcern(
                text,
                where,
                category.isEmpty() ? null : category,
                whose,
                about,
                null,
                handlersOnly ? Visibility.HANDLERS : null,
                source,
                reporter,
                null,
                null,
                answers,
                java.util.List.of());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String name, E otherwise) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return otherwise;
    }
}
