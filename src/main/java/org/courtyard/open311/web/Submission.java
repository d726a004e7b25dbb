package org.courtyard.open311.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Category.Question;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.NewPhoto;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Whose;
import org.courtyard.open311.web.Replies.Call;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.i18n.Lang;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the arguments of GeoReport's POST as something somebody raises. */
@Component
class Submission {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,1900}");
    private static final int LONGEST = 4000;
    private static final int LONGEST_ADDRESS = 300;

    private final Categories categories;
    private final Places places;

    Submission(Categories categories, Places places) {
        this.categories = categories;
        this.places = places;
    }

    /** @throws Refusal with every argument that is wrong; 404 for an unknown service */
    NewConcern read(Call call, Place jurisdiction, List<NewPhoto> photos) {
        var arguments = call.arguments();
        var category = category(arguments);
        var latitude = arguments.degrees("lat", 90);
        var longitude = arguments.degrees("long", 180);
        if ((latitude == null) != (longitude == null)) {
            arguments.wrong(latitude == null ? "lat" : "long", "open311.point-half");
        }
        var addressed = arguments.text("address_string");
        var addressId = arguments.text("address_id");
        if (latitude == null && longitude == null && addressed == null && addressId == null) {
            arguments.wrong("lat", "open311.location-missing");
        }
        if (addressed != null && addressed.length() > LONGEST_ADDRESS) {
            arguments.wrong("address_string", "open311.text-long", addressed.length(), LONGEST_ADDRESS);
        }
        var answers = answers(category, arguments);
        var media = arguments.text("media_url");
        if (media != null && !ADDRESS.matcher(media).matches()) {
            arguments.wrong("media_url", "open311.address-misformed");
        }
        arguments.refuseIfWrong();
        var place = place(jurisdiction, latitude, longitude, addressId, addressed);
        arguments.refuseIfWrong();
        return new NewConcern(
                words(arguments, category, place.isEmpty() ? addressed : null, media, call.lang()),
                place.orElse(jurisdiction).id(),
                category.code(),
                Whose.UNSURE,
                false,
                null,
                null,
                Source.OPEN311,
                reporter(arguments, call.lang()),
                latitude,
                longitude,
                answers,
                photos);
    }

    private Category category(Arguments arguments) {
        var code = arguments.text("service_code");
        if (code == null) {
            arguments.wrong("service_code", "open311.service-missing");
            arguments.refuseIfWrong();
        }
        return Optional.ofNullable(code)
                .flatMap(categories::find)
                .filter(each -> each.elsewhere() == null)
                .orElseThrow(() -> new Refusal(404, "open311.service-unknown", Arguments.shortened("" + code)));
    }

    /** The most specific place that is certain; empty when only the jurisdiction is. */
    private Optional<Place> place(
            Place jurisdiction,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String addressId,
            @Nullable String addressed) {
        if (addressId != null) {
            var named = places.byAnyName(addressId).filter(each -> each.within(jurisdiction.id()));
            if (named.isEmpty()) {
                throw new Refusal(400, "open311.address-id-unknown", Arguments.shortened(addressId));
            }
            return named;
        }
        if (latitude != null && longitude != null) {
            var pinned = places.byPin(latitude, longitude);
            if (pinned.isPresent() && !pinned.get().within(jurisdiction.id())) {
                throw new Refusal(400, "open311.point-outside", jurisdiction.name());
            }
            if (pinned.isPresent()) {
                return pinned;
            }
        }
        return addressed == null
                ? Optional.empty()
                : certain(places.search(addressed, jurisdiction.id(), 2), addressed);
    }

    /** One place only is meant: the single one found, or the first when it is called exactly so. */
    private static Optional<Place> certain(List<Place> found, String addressed) {
        if (found.size() == 1
                || (!found.isEmpty() && found.getFirst().shortName().equals(addressed.strip()))) {
            return Optional.of(found.getFirst());
        }
        return Optional.empty();
    }

    private static Map<String, String> answers(Category category, Arguments arguments) {
        var known = category.questions().stream().collect(Collectors.toMap(Question::code, each -> each));
        var given = arguments.attributes();
        given.forEach((code, values) -> {
            var question = known.get(code);
            var field = "attribute[" + code + "]";
            if (question == null) {
                arguments.wrong(Arguments.shortened(field), "open311.attribute-unknown");
            } else {
                check(question, field, values, arguments);
            }
        });
        category.questions().stream()
                .filter(each -> each.required() && !given.containsKey(each.code()))
                .forEach(each -> arguments.wrong("attribute[" + each.code() + "]", "open311.attribute-missing"));
        return given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> String.join(",", each.getValue())));
    }

    private static void check(Question question, String field, List<String> values, Arguments arguments) {
        var length = values.stream().mapToInt(String::length).sum();
        if (length > LONGEST) {
            arguments.wrong(field, "open311.text-long", length, LONGEST);
            return;
        }
        var allowed = question.values().stream().map(Category.Choice::code).toList();
        switch (question.type()) {
            case SINGLE, MULTIPLE ->
                values.stream()
                        .filter(each -> !allowed.contains(each.strip()))
                        .forEach(each -> arguments.wrong(
                                field, "open311.value-unknown", Arguments.shortened(each), String.join(", ", allowed)));
            case NUMBER ->
                values.stream()
                        .filter(each -> !each.strip().matches("[-+]?\\d{1,15}(\\.\\d{1,9})?"))
                        .forEach(each -> arguments.wrong(field, "open311.attribute-number", Arguments.shortened(each)));
            case DATETIME ->
                values.stream()
                        .filter(each -> Arguments.read(each).isEmpty())
                        .forEach(each -> arguments.wrong(field, "open311.time-misformed", Arguments.shortened(each)));
            case STRING, TEXT -> {}
        }
        if (question.type() != Question.Type.MULTIPLE && values.size() > 1) {
            arguments.wrong(field, "open311.attribute-once");
        }
    }

    /** What was said; without a description, what the service is called. What found no field of ours is said after it. */
    private static String words(
            Arguments arguments, Category category, @Nullable String addressed, @Nullable String media, Lang lang) {
        var said = arguments.text("description");
        return Stream.of(said == null ? category.name(lang == Lang.ZH) : said, addressed, media)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static Reporter reporter(Arguments arguments, Lang lang) {
        var mail = arguments.text("email");
        var phone = arguments.text("phone");
        var name = name(arguments.text("first_name"), arguments.text("last_name"));
        if (mail == null && phone == null && name == null) {
            return Reporter.UNKNOWN;
        }
        return new Reporter(name, way(mail, phone), phone, mail, null, lang.segment(), false, null);
    }

    private static ContactWay way(@Nullable String mail, @Nullable String phone) {
        if (mail != null) {
            return ContactWay.MAIL;
        }
        if (phone == null) {
            return ContactWay.NONE;
        }
        return MOBILE.matcher(phone.replaceAll("[\\s()\\-.]", "")).matches() ? ContactWay.SMS : ContactWay.CALL;
    }

    /** Chinese names put the family first and nothing between. */
    private static @Nullable String name(@Nullable String first, @Nullable String last) {
        if (first == null || last == null) {
            return first == null ? last : first;
        }
        var chinese = (first + last).codePoints().allMatch(Character::isIdeographic);
        return chinese ? last + first : first + " " + last;
    }
}
