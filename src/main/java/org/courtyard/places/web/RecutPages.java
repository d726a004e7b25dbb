package org.courtyard.places.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.places.Footprints;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.places.Successions;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages show that change a place. */
@Component
class RecutPages {

    static final int MOST_PARTS = 6;
    private static final int FOUND = 20;

    private final Places places;
    private final Footprints footprints;
    private final Successions successions;
    private final RecutSentences sentences;

    RecutPages(Places places, Footprints footprints, Successions successions, RecutSentences sentences) {
        this.places = places;
        this.footprints = footprints;
        this.successions = successions;
        this.sentences = sentences;
    }

    RecutPage page(UUID id, String what, Map<String, String> sent, Shell shell, List<Wrong> wrongs) {
        var place = places.place(new PlaceId(id));
        var target = target(sent, shell);
        var parts = "split".equals(what) ? parts(sent) : List.<RecutPage.Part>of();
        return new RecutPage(
                place,
                place.called(shell.lang()),
                places.ancestors(place).stream()
                        .map(each -> new Crumb(each.called(shell.lang()), shell.to("/admin/places/" + each.id())))
                        .toList(),
                what,
                footprints.of(place).stream()
                        .map(each -> shell.say(each.key(), each.count()))
                        .toList(),
                target.orElse(null),
                target.isPresent() ? List.of() : found(place, what, sent.getOrDefault("text", ""), shell),
                parts,
                below(place, parts, sent, shell),
                keepers(place, parts, sent, shell),
                undoable(place, shell),
                sent,
                wrongs);
    }

    /** Those with a name, numbered from 0. */
    static List<RecutPage.Part> parts(Map<String, String> sent) {
        var parts = new ArrayList<RecutPage.Part>();
        for (int i = 0; i < MOST_PARTS; i++) {
            var name = sent.getOrDefault("part-" + i, "").strip();
            if (!name.isEmpty()) {
                parts.add(new RecutPage.Part(
                        parts.size(),
                        name,
                        sent.getOrDefault("part-en-" + i, ""),
                        sent.getOrDefault("part-code-" + i, "")));
            }
        }
        return parts;
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Optional<RecutPage.Target> target(Map<String, String> sent, Shell shell) {
        try {
            return Optional.ofNullable(sent.get("to"))
                    .map(UUID::fromString)
                    .flatMap(to -> places.find(new PlaceId(to)))
                    .map(to -> new RecutPage.Target(to.id().toString(), full(to, shell)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Typed, or what lies around: for a merge its neighbours, for a move the neighbours of what it hangs under. */
    private List<Row> found(Place place, String what, String text, Shell shell) {
        if (!List.of("move", "merge").contains(what)) {
            return List.of();
        }
        boolean merge = "merge".equals(what);
        var found = text.isBlank() ? around(place, merge) : places.search(text, FOUND).stream();
        return found.filter(each -> !each.id().equals(place.id()) && !each.within(place.id()))
                .filter(each ->
                        merge ? each.level() == place.level() : place.level().below(each.level()))
                .filter(each -> merge || !each.id().equals(place.parent()))
                .map(each -> Row.of(
                        shell.to("/admin/places/" + place.id() + "/change/" + what) + "?to=" + each.id(),
                        "map-pin",
                        each.called(shell.lang()),
                        full(each, shell)))
                .toList();
    }

    private Stream<Place> around(Place place, boolean merge) {
        var above = place.parent();
        if (above == null) {
            return Stream.empty();
        }
        var middle = merge ? above : places.place(above).parent();
        return middle == null ? Stream.empty() : places.children(middle).stream();
    }

    private String full(Place place, Shell shell) {
        return sentences.full(place, shell);
    }

    private List<RecutPage.Below> below(
            Place place, List<RecutPage.Part> parts, Map<String, String> sent, Shell shell) {
        if (parts.size() < 2) {
            return List.of();
        }
        return places.children(place.id()).stream()
                .map(each -> new RecutPage.Below(
                        each.id().toString(),
                        each.called(shell.lang()),
                        parts.stream()
                                .map(part -> Choice.of(
                                        String.valueOf(part.number()),
                                        part.name(),
                                        String.valueOf(part.number()).equals(sent.get("holds-" + each.id()))))
                                .toList()))
                .toList();
    }

    private List<Choice> keepers(Place place, List<RecutPage.Part> parts, Map<String, String> sent, Shell shell) {
        var chosen = sent.getOrDefault("keeper", "0");
        var choices = new ArrayList<Choice>();
        for (var part : parts) {
            var number = String.valueOf(part.number());
            choices.add(Choice.of(number, part.name(), number.equals(chosen)));
        }
        var above = place.parent() == null ? null : places.place(place.parent());
        if (above != null) {
            choices.add(Choice.of(
                    "-1", shell.say("places.change.keeper.above", above.called(shell.lang())), "-1".equals(chosen)));
        }
        return choices;
    }

    private RecutPage.@Nullable Undoable undoable(Place place, Shell shell) {
        return successions
                .undoable(place.id())
                .map(each -> new RecutPage.Undoable(each.id().toString(), sentences.lines(each, shell)))
                .orElse(null);
    }
}
