package org.courtyard.places.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceChange;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.places.Recut;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was decided about places, in sentences. */
@Component
class RecutSentences {

    /** An import may have changed thousands. */
    private static final int MOST_LINES = 12;

    private final Places places;

    RecutSentences(Places places) {
        this.places = places;
    }

    /** When, by whom and why. */
    String head(Recut recut, Shell shell) {
        var by = recut.edition() != null
                ? shell.say("places.change.by.import", recut.edition())
                : Objects.requireNonNullElse(recut.byName(), shell.say("places.change.by.house"));
        return Stream.of(shell.moments().fullDate(recut.from()), by, recut.why())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(" · "));
    }

    List<String> lines(Recut recut, Shell shell) {
        return lines(recut.changes(), shell);
    }

    /** Only what touches this place. */
    List<String> lines(Recut recut, PlaceId place, Shell shell) {
        return lines(
                recut.changes().stream()
                        .filter(each ->
                                place.equals(each.place()) || place.equals(each.to()) || place.equals(each.from()))
                        .toList(),
                shell);
    }

    private List<String> lines(List<PlaceChange> changes, Shell shell) {
        var named = places.placesByIds(changes.stream()
                .flatMap(each -> Stream.of(each.place(), each.to()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return changes.stream()
                .limit(MOST_LINES)
                .map(each -> sentence(each, named, shell))
                .toList();
    }

    private static String sentence(PlaceChange change, Map<PlaceId, Place> named, Shell shell) {
        var key = "places.change.said." + change.kind().name();
        return change.kind() == PlaceChange.Kind.RENAMED
                ? shell.say(key, change.before(), change.after())
                : shell.say(key, called(change.place(), named, shell), called(change.to(), named, shell));
    }

    private static String called(@Nullable PlaceId id, Map<PlaceId, Place> named, Shell shell) {
        var place = id == null ? null : named.get(id);
        return place == null ? shell.say("places.change.root") : place.called(shell.lang());
    }

    /** From the district down, as people write an address. */
    String full(Place place, Shell shell) {
        var names = places.ancestors(place).stream()
                .filter(each -> !each.pseudo())
                .map(each -> each.called(shell.lang()))
                .toList();
        var few = names.subList(Math.max(0, names.size() - 3), names.size());
        return shell.lang() == Lang.EN ? String.join(", ", few.reversed()) : String.join(" ", few);
    }
}
