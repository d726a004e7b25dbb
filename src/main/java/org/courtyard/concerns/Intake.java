package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.courtyard.organizations.Acting;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Level;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.places.Successions;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.search.Searchable;
import org.courtyard.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks what somebody raises and turns it into a concern that knows its place, number and way. */
@Component
class Intake {

    static final int LONGEST_TEXT = 4000;
    static final int MOST_PHOTOS = 6;

    /** A pin this far outside its place was set by mistake, or the place was. */
    static final int FAR_METRES = 500;

    private static final int TITLE_LENGTH = 40;
    private static final String TITLE_ENDS = "。！？!?\n；;";

    private final Places places;
    private final Successions successions;
    private final Outlines outlines;
    private final Categories categories;
    private final Suggestions suggestions;
    private final Routing routing;
    private final Numbering numbering;
    private final Ids ids;
    private final InstantSource time;
    private final JsonMapper json;

    Intake(
            Places places,
            Successions successions,
            Outlines outlines,
            Categories categories,
            Suggestions suggestions,
            Routing routing,
            Numbering numbering,
            Ids ids,
            InstantSource time,
            JsonMapper json) {
        this.places = places;
        this.successions = successions;
        this.outlines = outlines;
        this.categories = categories;
        this.suggestions = suggestions;
        this.routing = routing;
        this.numbering = numbering;
        this.ids = ids;
        this.time = time;
        this.json = json;
    }

    /** A concern ready to be written, with what is only needed while writing. */
    record Taken(
            Concern concern,
            Category category,
            Place place,
            Acting acting,
            List<String> terms,
            @Nullable String answers) {}

    Taken take(NewConcern wanted, Actor actor) {
        var text = text(wanted);
        var category = category(wanted, text);
        AnswerRule.check(category, wanted.answers());
        return take(wanted, text, category, actor.account(), null, 0);
    }

    /**
     * A part of another concern: the same people raised and support it, and nobody is asked the questions of its kind.
     * For handlers only, if the other one or its kind is.
     */
    Taken split(NewConcern wanted, Concern origin, int supports) {
        var text = text(wanted);
        return take(wanted, text, category(wanted, text), origin.raisedBy(), origin.id(), supports);
    }

    private Taken take(
            NewConcern wanted,
            String text,
            Category category,
            @Nullable UUID raisedBy,
            @Nullable ConcernId origin,
            int supports) {
        var place = place(wanted);
        checkPin(wanted, place);
        var way = routing.find(place, category, wanted.whose(), wanted.aboutUsualHandler(), wanted.complained());
        var ancestors = places.rememberedAncestors(place);
        var community = home(place, ancestors);
        var now = time.instant();
        var assigned = !"desk".equals(way.acting().reason());
        var title = title(text);
        var concern = new Concern(
                new ConcernId(ids.next(place.region())),
                community.id(),
                spokenName(community),
                numbering.next(community.id()),
                place.id(),
                place.path(),
                placeName(place, ancestors),
                category.code(),
                category.version(),
                wanted.whose(),
                title,
                text,
                null,
                null,
                wanted.visibility() == null ? category.visibility() : wanted.visibility(),
                wanted.source(),
                assigned ? Status.ASSIGNED : Status.WAITING,
                null,
                null,
                way.acting().organization().id(),
                null,
                way.acting().reason(),
                way.acting().item(),
                way.complained(),
                now,
                raisedBy,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                supports,
                null,
                origin,
                wanted.latitude(),
                wanted.longitude(),
                null,
                now,
                1);
        return new Taken(concern, category, place, way.acting(), terms(concern), answers(wanted.answers()));
    }

    /** The home region of what is about to be raised; 0 when its place is not known yet. */
    int region(NewConcern wanted) {
        return wanted.place() == null
                ? 0
                : places.remembered(wanted.place()).map(Place::region).orElse(0);
    }

    static List<String> terms(Concern concern) {
        return terms(concern, concern.body());
    }

    static List<String> terms(Concern concern, String body) {
        var terms = new ArrayList<>(Searchable.terms(body + " " + concern.placeName() + " " + concern.communityName()));
        terms.add(Integer.toString(concern.number()));
        return terms.stream().distinct().toList();
    }

    private static String text(NewConcern wanted) {
        var cleaned = switch (PlainText.clean(wanted.text(), LONGEST_TEXT)) {
            case PlainText.Clean(String text) -> text.strip();
            case PlainText.TooLong(int length, int limit) ->
                throw new BadInput("text", "concerns.text-long", length, limit);
        };
        new BadInput.Checks()
                .wrongIf(cleaned.isEmpty(), "text", "concerns.text-empty")
                .wrongIf(wanted.photos().size() > MOST_PHOTOS, "photos", "concerns.photos-many", MOST_PHOTOS)
                .wrongIf((wanted.latitude() == null) != (wanted.longitude() == null), "latitude", "concerns.pin-half")
                .wrongIf(offEarth(wanted), "latitude", "places.point-off-earth")
                .throwIfAny();
        ReporterRule.check(wanted.reporter());
        return cleaned;
    }

    private Place place(NewConcern wanted) {
        if (wanted.place() != null) {
            return places.remembered(wanted.place())
                    .map(successions::living)
                    .orElseThrow(() -> new BadInput("place", "concerns.place-unknown"));
        }
        if (wanted.latitude() != null && wanted.longitude() != null) {
            var found = places.byPin(wanted.latitude(), wanted.longitude());
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new BadInput("place", "concerns.place-missing");
    }

    private static boolean offEarth(NewConcern wanted) {
        return wanted.latitude() != null
                && wanted.longitude() != null
                && Coordinates.ofNullable(wanted.latitude(), wanted.longitude()).isEmpty();
    }

    private void checkPin(NewConcern wanted, Place place) {
        var outside = Coordinates.ofNullable(wanted.latitude(), wanted.longitude())
                .map(pin -> outlines.metresOutside(place, pin))
                .orElseGet(OptionalDouble::empty);
        if (outside.orElse(0) > FAR_METRES) {
            throw new BadInput("latitude", "concerns.pin-far", place.shortName());
        }
    }

    private Category category(NewConcern wanted, String text) {
        if (wanted.category() != null && !wanted.category().isBlank()) {
            var category = categories.category(wanted.category());
            if (category.elsewhere() != null) {
                throw new BadInput(
                        "category",
                        "concerns.points-elsewhere",
                        category.elsewhere().call());
            }
            return category;
        }
        return suggestions.suggest(text).stream()
                .map(Suggestions.Suggested::category)
                .filter(each -> each.elsewhere() == null)
                .findFirst()
                .orElseGet(() -> categories.category(Categories.OTHER));
    }

    /** The community, or the lowest division there is: numbers are counted there. */
    private static Place home(Place place, List<Place> ancestors) {
        return ancestors.stream()
                .filter(each -> each.level() == Level.COMMUNITY)
                .findFirst()
                .orElseGet(() -> ancestors.stream()
                        .filter(each -> each.level().official())
                        .reduce((higher, lower) -> lower)
                        .orElse(place));
    }

    private static String spokenName(Place community) {
        var name = community.shortName();
        return name.length() > 2 && name.endsWith("社区") ? name.substring(0, name.length() - 2) : name;
    }

    /** From the compound down, or the place's own name above compounds. */
    private static String placeName(Place place, List<Place> ancestors) {
        var parts = ancestors.stream()
                .filter(each -> !each.level().official())
                .map(Place::shortName)
                .toList();
        return parts.isEmpty() ? place.shortName() : String.join(" ", parts);
    }

    static String title(String text) {
        var line = text.strip();
        int end = line.length();
        for (int at = 4; at < line.length(); at++) {
            if (TITLE_ENDS.indexOf(line.charAt(at)) >= 0) {
                end = at;
                break;
            }
        }
        if (end <= TITLE_LENGTH) {
            return line.substring(0, end);
        }
        int cut = line.offsetByCodePoints(0, Math.min(TITLE_LENGTH, line.codePointCount(0, end)));
        int comma = Math.max(line.lastIndexOf('，', cut), line.lastIndexOf(',', cut));
        return line.substring(0, comma > TITLE_LENGTH / 4 ? comma : cut) + "…";
    }

    private @Nullable String answers(Map<String, String> answers) {
        var given = new HashMap<String, String>();
        answers.forEach((code, answer) -> {
            if (!answer.isBlank()) {
                given.put(code, answer.strip());
            }
        });
        return given.isEmpty() ? null : json.writeValueAsString(given);
    }

    Map<NewPhoto, UUID> photoIds(ConcernId concern, List<NewPhoto> photos) {
        var found = new HashMap<NewPhoto, UUID>();
        photos.forEach(photo -> found.put(photo, ids.next(concern.region())));
        return found;
    }
}
