package org.courtyard.concerns.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernCursor;
import org.courtyard.concerns.ConcernFilter;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.concerns.Relations;
import org.courtyard.concerns.web.PublicFilters.Asked;
import org.courtyard.places.Place;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What everybody may read: the list, one concern, and the list as a file. The same bytes for all. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class PublicConcernController {

    private static final int ON_A_PAGE = 30;

    private final Concerns concerns;
    private final Relations relations;
    private final ConcernsView view;
    private final Categories categories;
    private final PublicClocks clocks;
    private final Story story;
    private final Bodies bodies;
    private final Parts parts;
    private final Spots spots;
    private final PublicFilters filters;
    private final PinDrawings pins;

    PublicConcernController(
            Concerns concerns,
            Relations relations,
            ConcernsView view,
            Categories categories,
            PublicClocks clocks,
            Story story,
            Bodies bodies,
            Parts parts,
            Spots spots,
            PublicFilters filters,
            PinDrawings pins) {
        this.concerns = concerns;
        this.relations = relations;
        this.view = view;
        this.categories = categories;
        this.clocks = clocks;
        this.story = story;
        this.bodies = bodies;
        this.parts = parts;
        this.spots = spots;
        this.filters = filters;
        this.pins = pins;
    }

    @GetMapping("/{lang:zh|en}/concerns")
    String list(Asked asked, Shell shell, Model model) {
        var place = spots.named(Asked.of(asked.place())).orElse(null);
        var filter = filters.filter(asked, place);
        var slice = view.list(filter, Actor.ANYONE, ConcernCursor.of(asked.cursor()), ON_A_PAGE);
        var states = clocks.states(slice.concerns(), shell);
        model.addAttribute(
                "page",
                new ListPage(
                        Asked.of(asked.place()),
                        place == null ? null : place.called(shell.lang()),
                        Asked.of(asked.text()),
                        PublicFilters.statuses(asked, shell),
                        filters.categories(asked, shell),
                        PublicFilters.periods(asked, shell),
                        slice.concerns().stream()
                                .map(each -> Row.of(
                                        shell.to("/concerns/" + each.id()),
                                        states.of(each),
                                        each.publicTitle(),
                                        each.placeName()))
                                .toList(),
                        view.count(filter, Actor.ANYONE),
                        slice.next(),
                        asked.cursor() == null,
                        asked.query(),
                        number(asked, filter, place, shell),
                        place == null ? null : feed(place, asked, shell)));
        return "concerns/list";
    }

    /** How many more the number counts is said only where the overview says it too: not for words somebody looks for. */
    private ListPage.@Nullable Number number(Asked asked, ConcernFilter filter, @Nullable Place place, Shell shell) {
        return asked.number()
                .map(number -> {
                    var narrowed = !Asked.of(asked.text()).isEmpty()
                            || !Asked.of(asked.status()).isEmpty();
                    var hidden = narrowed
                            ? 0
                            : view.count(filter.asHandlersSee(), Actor.HOUSE) - view.count(filter, Actor.ANYONE);
                    var from = Asked.of(asked.from());
                    var to = Asked.of(asked.to());
                    return new ListPage.Number(
                            shell.say("concerns-overview.counted." + number.code()),
                            number.code(),
                            from,
                            to,
                            hidden,
                            place == null
                                    ? null
                                    : shell.to("/places/" + place.id() + "/overview") + "?from=" + from + "&to=" + to);
                })
                .orElse(null);
    }

    @GetMapping("/{lang:zh|en}/concerns/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Shell shell, Model model) {
        var concern = concerns.concern(new ConcernId(id), Actor.ANYONE);
        var category = categories.version(concern.category(), concern.categoryVersion());
        var state = clocks.state(concern, shell);
        var lead = bodies.names(List.of(concern.lead()), shell).of(concern.lead());
        model.addAttribute(
                "page",
                new PublicPage(
                        concern.id().toString(),
                        concern.publicTitle(),
                        concern.reference(),
                        concern.placeName(),
                        category.name(shell.lang() == Lang.ZH),
                        concern.supports(),
                        state,
                        concern.open()
                                ? clocks.latest(concern, Purpose.RESOLVE)
                                        .map(each -> clocks.why(each, concern, shell))
                                        .orElse(null)
                                : null,
                        concern.publicBody() == null ? "" : concern.publicBody(),
                        concerns.photos(concern, Actor.ANYONE).stream()
                                .map(each -> each.id().toString())
                                .toList(),
                        concern.publicPin().map(pin -> pins.of(pin, shell)).orElse(null),
                        lead,
                        concern.open() ? parts.helpers(concern, false, shell) : List.of(),
                        concern.open() ? parts.convened(concern, shell) : null,
                        story.tell(concern, concerns.history(concern, Actor.ANYONE), false, shell),
                        concern.open(),
                        joined(concern, shell),
                        split(concern, shell),
                        shell.say(
                                "concerns.public.share.text",
                                concern.reference(),
                                concern.publicTitle(),
                                lead,
                                state.text())));
        return "concerns/show";
    }

    @GetMapping("/{lang:zh|en}/concerns.{format:csv|xlsx}")
    void file(Asked asked, Shell shell, ListFile file) throws IOException {
        var filter = filters.filter(asked, spots.named(Asked.of(asked.place())).orElse(null));
        var titles = Stream.of("reference", "title", "place", "category", "state", "raised", "closed", "supports")
                .map(each -> "concerns.list.column." + each);
        ListFile.Rows rows = ListFile.paged(
                (ConcernCursor after) -> {
                    var slice = view.list(filter, Actor.ANYONE, after, ConcernsView.MOST);
                    return new ListFile.Page<>(slice.concerns(), ConcernCursor.of(slice.next()));
                },
                (List<Concern> found) -> {
                    var states = clocks.states(found, shell);
                    return found.stream()
                            .map(each -> cells(each, states.of(each).text(), file, shell))
                            .toList();
                });
        file.write("concerns", shell.say("concerns.list.title"), titles, rows);
    }

    private PublicPage.@Nullable Joined joined(Concern concern, Shell shell) {
        if (!concern.joined()) {
            return null;
        }
        return relations
                .parent(concern, Actor.ANYONE)
                .map(parent -> new PublicPage.Joined(
                        shell.say("concerns.public.joined", parent.reference()), shell.to("/concerns/" + parent.id())))
                .orElseGet(() -> new PublicPage.Joined(shell.say("concerns.outcome.MERGED"), null));
    }

    private List<Row> split(Concern concern, Shell shell) {
        var others = Stream.concat(
                        relations.origin(concern, Actor.ANYONE).stream(),
                        relations.splitOff(concern, Actor.ANYONE).stream())
                .toList();
        var states = clocks.states(others, shell);
        return others.stream()
                .map(each -> Row.of(
                        shell.to("/concerns/" + each.id()), states.of(each), each.publicTitle(), each.reference()))
                .toList();
    }

    private String feed(Place place, Asked asked, Shell shell) {
        var category = categories.find(Asked.of(asked.category()));
        return "/feeds/places/" + place.id() + ".atom?lang=" + shell.lang().segment()
                + category.map(each -> "&category=" + each.code()).orElse("");
    }

    private List<@Nullable Object> cells(Concern concern, String state, ListFile file, Shell shell) {
        var category = categories.version(concern.category(), concern.categoryVersion());
        return Arrays.asList(
                concern.reference(),
                concern.publicTitle(),
                concern.placeName(),
                category.name(shell.lang() == Lang.ZH),
                state,
                file.at(concern.raisedAt()),
                file.at(concern.closedAt()),
                concern.supports());
    }
}
