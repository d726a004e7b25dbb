package org.courtyard.field.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.WorkFilter;
import org.courtyard.commitments.WorkItem;
import org.courtyard.commitments.WorkQueues;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.field.Patrols;
import org.courtyard.organizations.PublicCards;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.PlaceTyping;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

/** Puts together what somebody takes along into the grid. */
@Component
class Todays {

    static final Duration AHEAD = Duration.ofDays(7);

    private static final String CONCERN = "concern";
    private static final int MOST_ITEMS = 80;
    private static final int MOST_COMPOUNDS = 12;
    private static final int OWN_NOTES = 20;

    private final WorkQueues queues;
    private final Concerns concerns;
    private final Matters matters;
    private final Categories categories;
    private final Patrols patrols;
    private final PatrolPages patrolPages;
    private final PublicCards cards;
    private final PlaceTyping typing;
    private final Places places;
    private final CourtyardSettings settings;
    private final InstantSource time;

    Todays(
            WorkQueues queues,
            Concerns concerns,
            Matters matters,
            Categories categories,
            Patrols patrols,
            PatrolPages patrolPages,
            PublicCards cards,
            PlaceTyping typing,
            Places places,
            CourtyardSettings settings,
            InstantSource time) {
        this.queues = queues;
        this.concerns = concerns;
        this.matters = matters;
        this.categories = categories;
        this.patrols = patrols;
        this.patrolPages = patrolPages;
        this.cards = cards;
        this.typing = typing;
        this.places = places;
        this.settings = settings;
        this.time = time;
    }

    Today of(Actor.Member actor, Shell shell) {
        var found = queues.openFor(actor, WorkFilter.ALL, null, MOST_ITEMS);
        var until = time.instant().plus(AHEAD);
        var work = found.items().stream()
                .map(WorkItem::commitment)
                .filter(each -> each.due() != null && each.due().isBefore(until))
                .toList();
        var about = concerns.concernsByIds(
                work.stream().flatMap(each -> concern(each).stream()).distinct().toList(), actor);
        return new Today(
                actor.account(),
                actor.displayName(),
                settings.timeZone().getId(),
                work.stream().map(each -> item(each, about, shell)).toList(),
                found.next() != null && work.size() == found.items().size(),
                work.stream()
                        .flatMap(each -> concern(each).stream())
                        .distinct()
                        .map(about::get)
                        .filter(Objects::nonNull)
                        .map(each -> matters.of(each, actor, shell))
                        .toList(),
                typing.near(actor).entrySet().stream()
                        .map(each -> new Today.Spot(each.getValue().value(), each.getKey()))
                        .toList(),
                kinds(shell),
                cards(actor, shell),
                patrolPages.notes(
                        patrols.list(new Patrols.Wanted(null, null, true), actor, null, OWN_NOTES), actor, shell));
    }

    private static Optional<ConcernId> concern(Commitment commitment) {
        var source = commitment.source();
        return source.kind().equals(CONCERN) ? Optional.of(new ConcernId(source.id())) : Optional.empty();
    }

    private static Today.Item item(Commitment commitment, Map<ConcernId, Concern> about, Shell shell) {
        var concern = concern(commitment).map(about::get).orElse(null);
        var due = commitment.due();
        var warning = commitment.warning();
        return new Today.Item(
                commitment.id().value(),
                shell.say("commitments.title." + commitment.purpose(), commitment.title()),
                concern == null ? null : concern.id().value(),
                concern == null ? commitment.forWhom() : concern.reference() + " · " + concern.placeName(),
                due == null ? null : due.toEpochMilli(),
                warning == null ? null : warning.toEpochMilli());
    }

    private List<Today.Kind> kinds(Shell shell) {
        var chinese = shell.lang() == Lang.ZH;
        return categories.open().stream()
                .filter(each ->
                        each.elsewhere() == null && each.questions().stream().noneMatch(q -> q.required()))
                .map(each -> new Today.Kind(each.code(), each.groupName(chinese), each.name(chinese)))
                .toList();
    }

    /** Of the places of the own posts, and of the compounds right below. */
    private List<Contact> cards(Actor actor, Shell shell) {
        var where = actor.grants().stream()
                .map(Grant::place)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> places.find(new PlaceId(id)).stream())
                .flatMap(place -> Stream.concat(Stream.of(place), compounds(place)))
                .limit(MOST_COMPOUNDS)
                .toList();
        var found = new LinkedHashSet<Contact>();
        where.forEach(place -> found.addAll(cards.of(place, shell)));
        where.forEach(place -> cards.servicePoint(place, shell).ifPresent(found::add));
        return List.copyOf(found);
    }

    private Stream<Place> compounds(Place place) {
        return place.level() == Level.COMMUNITY
                ? places.children(place.id()).stream().filter(each -> each.level() == Level.COMPOUND)
                : Stream.empty();
    }
}
