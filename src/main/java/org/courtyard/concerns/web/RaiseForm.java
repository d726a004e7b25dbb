package org.courtyard.concerns.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Crs;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed so far.
 *
 * @param place id of the chosen place, empty while none is
 * @param where what was typed to find a place
 * @param otherCategory chosen from all; wins over {@code category}
 * @param preset the visibility that was preset when the page was made
 * @param photos tokens of pictures that were kept
 * @param key the form's own, so that nothing is raised twice
 * @param seen similar ones, or the way elsewhere, were shown before
 * @param trap filled in by programs only
 * @param step the button pressed instead of sending: {@code find}, {@code under}, {@code pick}, {@code change},
 *     {@code locate}, {@code unpin}; with its value
 */
public record RaiseForm(
        String text,
        String place,
        String where,
        @Nullable Whose whose,
        String category,
        String otherCategory,
        Map<String, String> answers,
        ContactWay way,
        String phone,
        String mail,
        String address,
        String name,
        @Nullable Visibility visibility,
        @Nullable Visibility preset,
        boolean about,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<UUID> photos,
        String key,
        boolean seen,
        String trap,
        Map<String, String> step) {

    private static final List<String> STEPS = List.of("find", "under", "pick", "change", "locate", "unpin");

    static RaiseForm of(MultiValueMap<String, String> sent) {
        var answers = new HashMap<String, String>();
        sent.forEach((name, values) -> {
            if (name.startsWith("answers.")) {
                answers.put(name.substring("answers.".length()), String.join(",", values));
            }
        });
        var step = new HashMap<String, String>();
        var pin = pin(sent);
        STEPS.stream().filter(sent::containsKey).forEach(each -> step.put(each, one(sent, each)));
        return new RaiseForm(
                // browsers send line ends as CRLF but count them as one character
                one(sent, "text").replace("\r\n", "\n"),
                one(sent, "place"),
                one(sent, "where").strip(),
                named(Whose.class, one(sent, "whose")),
                one(sent, "category"),
                one(sent, "otherCategory"),
                answers,
                way(sent),
                one(sent, "phone").strip(),
                one(sent, "mail").strip(),
                one(sent, "address").strip(),
                one(sent, "name").strip(),
                named(Visibility.class, one(sent, "visibility")),
                named(Visibility.class, one(sent, "preset")),
                !one(sent, "about").isEmpty(),
                pin == null ? null : Double.valueOf(pin.latitude()),
                pin == null ? null : Double.valueOf(pin.longitude()),
                sent.getOrDefault("held", List.of()).stream()
                        .map(RaiseForm::uuid)
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                one(sent, "key"),
                !one(sent, "seen").isEmpty(),
                one(sent, "website"),
                step);
    }

    /** Code of the category the reporter wants; empty to let the text decide. */
    String wantedCategory() {
        return otherCategory.isBlank() ? category : otherCategory;
    }

    RaiseForm at(String id, @Nullable Double lat, @Nullable Double lon) {
        return new RaiseForm(
                text,
                id,
                "",
                whose,
                category,
                otherCategory,
                answers,
                way,
                phone,
                mail,
                address,
                name,
                visibility,
                preset,
                about,
                lat,
                lon,
                photos,
                key,
                seen,
                trap,
                Map.of());
    }

    RaiseForm holding(List<UUID> tokens) {
        return new RaiseForm(
                text,
                place,
                where,
                whose,
                category,
                otherCategory,
                answers,
                way,
                phone,
                mail,
                address,
                name,
                visibility,
                preset,
                about,
                latitude,
                longitude,
                tokens,
                key,
                seen,
                trap,
                step);
    }

    static ContactWay way(MultiValueMap<String, String> sent) {
        var chosen = named(ContactWay.class, one(sent, "way"));
        return chosen == null ? ContactWay.NONE : chosen;
    }

    static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    static <E extends Enum<E>> @Nullable E named(Class<E> type, String name) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** WGS-84 from here on, whatever {@code crs} it came in; half a pin is none. */
    private static @Nullable Coordinates pin(MultiValueMap<String, String> sent) {
        var system = Crs.ofCode(one(sent, "crs")).orElse(Crs.WGS84);
        return Coordinates.ofNullable(number(one(sent, "latitude")), number(one(sent, "longitude")))
                .map(each -> each.toWgs84(system))
                .orElse(null);
    }

    /** The point on the map, if one is set. */
    Optional<Coordinates> pin() {
        return Coordinates.ofNullable(latitude, longitude);
    }

    private static @Nullable Double number(String text) {
        try {
            return text.isBlank() ? null : Double.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAToken) {
            return null;
        }
    }
}
