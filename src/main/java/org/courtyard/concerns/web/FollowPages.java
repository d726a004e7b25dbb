package org.courtyard.concerns.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Answers.Followed;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Relations;
import org.courtyard.concerns.Status;
import org.courtyard.concerns.rules.StateMachine;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the two pages behind a secret link: "it arrived", and how it goes on. */
@Component
class FollowPages {

    private final Concerns concerns;
    private final Relations relations;
    private final Categories categories;
    private final PublicClocks clocks;
    private final Story story;
    private final Bodies bodies;
    private final Parts parts;
    private final PersonalPages personal;

    FollowPages(
            Concerns concerns,
            Relations relations,
            Categories categories,
            PublicClocks clocks,
            Story story,
            Bodies bodies,
            Parts parts,
            PersonalPages personal) {
        this.concerns = concerns;
        this.relations = relations;
        this.categories = categories;
        this.clocks = clocks;
        this.story = story;
        this.bodies = bodies;
        this.parts = parts;
        this.personal = personal;
    }

    /** What was typed into a form that came back, and what is wrong with it. */
    record Typed(String text, @Nullable String solved, int grade, List<Wrong> wrongs) {

        static final Typed NOTHING = new Typed("", null, 0, List.of());
    }

    SentPage sent(Followed followed, String address, Shell shell) {
        var concern = followed.concern();
        var names = bodies.names(List.of(concern.lead()), shell);
        var who = names.of(concern.lead());
        var due = concern.contactDue();
        var promise = followed.reporter()
                ? clocks.latest(concern, Purpose.FIRST_CONTACT).orElse(null)
                : null;
        var way =
                followed.reporter() ? concerns.wayToReach(concern, Actor.HOUSE).name() : "NONE";
        return new SentPage(
                concern.reference(),
                promise == null || due == null ? null : shell.moments().when(due),
                due == null
                        ? ""
                        : shell.say("concerns.sent.by." + way, shell.moments().deadline(due), who),
                promise == null ? null : clocks.why(promise, concern, shell),
                bodies.desk(concern.place(), shell),
                List.of(
                        Entry.kept(shell.say("concerns.sent.given", who), null, concern.raisedAt()),
                        Entry.toCome(shell.say("concerns.sent.heard"), shell.say("concerns.sent.heard.note")),
                        Entry.toCome(shell.say("concerns.sent.asked"), shell.say("concerns.sent.asked.note"))),
                address,
                shell.path(),
                concern.visibility() == org.courtyard.concerns.Visibility.HANDLERS,
                followed.reporter());
    }

    FollowPage follow(Followed followed, Typed typed, @Nullable String note, String secret, Shell shell) {
        var concern = followed.concern();
        var own = followed.reporter();
        var parent = relations.parent(concern, Actor.HOUSE).orElse(null);
        var goes = parent == null ? concern : parent;
        var history = shown(concern);
        var above = parent == null ? List.<Event>of() : shown(parent);
        var form = own ? form(goes, parent != null, both(history, above)) : "";
        var possible = StateMachine.OF_CONCERNS.possible(concern.status());
        var category = categories.version(concern.category(), concern.categoryVersion());
        return new FollowPage(
                shell.path(),
                concern.version(),
                own ? concern.title() : publicTitle(concern),
                concern.reference(),
                concern.placeName(),
                category.name(shell.lang() == Lang.ZH),
                clocks.state(goes, shell),
                own ? concern.body() : concern.publicBody(),
                concerns.photos(concern, own ? Actor.HOUSE : Actor.ANYONE).stream()
                        .map(each -> each.id().toString())
                        .toList(),
                due(goes, own && parent == null, shell),
                form.equals("answer") ? last(history, Move.ASK) : null,
                form,
                own && goes.status() == Status.CLOSED && disputable(goes),
                own && possible.contains(Move.WITHDRAW),
                choices(
                        Stream.of("YES", "PARTLY", "NO"),
                        typed.solved(),
                        form.equals("result") ? "concerns.solved.result." : "concerns.solved.rate.",
                        shell),
                choices(
                        IntStream.rangeClosed(1, 5).map(each -> 6 - each).mapToObj(Integer::toString),
                        Integer.toString(typed.grade()),
                        "concerns.grade.",
                        shell),
                typed.text(),
                typed.wrongs(),
                goes.open() ? parts.helpers(goes, own && parent == null, shell) : List.of(),
                goes.open() ? parts.convened(goes, shell) : null,
                parent == null ? List.of() : story.tellJoined(parent, own ? concern.id() : null, told(above), shell),
                story.tell(concern, own ? ownLines(history) : told(history), own, shell),
                parent == null ? null : shell.say("concerns.follow.joined", parent.reference()),
                split(concern, own, shell.to("/f/" + secret), shell),
                bodies.desk(concern.place(), shell),
                goes.isPublic() ? shell.to("/concerns/" + goes.id()) : null,
                personal.of(followed, shell),
                note);
    }

    /**
     * The one it was split off from, and what was split off from it: the same link opens all. Whoever came to a part by a link
     * of its own goes no further up.
     */
    private List<Row> split(Concern concern, boolean own, String link, Shell shell) {
        var above =
                shell.path().equals(link) ? Stream.<Concern>empty() : relations.origin(concern, Actor.HOUSE).stream();
        var others = Stream.concat(above, relations.splitOff(concern, Actor.HOUSE).stream())
                .toList();
        var states = clocks.states(others, shell);
        return others.stream()
                .map(each -> Row.of(
                        each.id().equals(concern.origin()) && each.origin() == null ? link : link + "/" + each.id(),
                        states.of(each),
                        own ? each.title() : publicTitle(each),
                        each.reference()))
                .toList();
    }

    /** What was moderated is not read on by the reporter either; it stands with the handlers. */
    private List<Event> shown(Concern concern) {
        return concerns.history(concern, Actor.HOUSE).stream().map(Event::shown).toList();
    }

    private static List<Event> told(List<Event> history) {
        return history.stream().filter(each -> !each.internal()).toList();
    }

    /** The link proves who asks: what the reporter said and was asked is the reporter's to read. */
    private static List<Event> ownLines(List<Event> history) {
        return history.stream()
                .filter(each -> !each.internal() || each.move() == Move.ANSWER || each.move() == Move.MODERATE)
                .toList();
    }

    private static List<Event> both(List<Event> history, List<Event> above) {
        return Stream.concat(history.stream(), above.stream())
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    private static String publicTitle(Concern concern) {
        return concern.isPublic() ? concern.publicTitle() : concern.reference();
    }

    private static List<Choice> choices(Stream<String> values, @Nullable String chosen, String prefix, Shell shell) {
        return values.map(each -> Choice.of(each, shell.say(prefix + each), each.equals(chosen)))
                .toList();
    }

    /** What is waited for: an answer, a word on the result, or a rating of what is over. */
    private static String form(Concern concern, boolean joined, List<Event> history) {
        return switch (concern.status()) {
            case ASKED -> joined ? "" : "answer";
            case PROPOSED -> "result";
            case CLOSED -> disputable(concern) && !rated(history) ? "rate" : "";
            default -> "";
        };
    }

    private static boolean disputable(Concern concern) {
        return concern.outcome() == null || !concern.outcome().last();
    }

    /** Once per round; a round begins with "not solved". */
    private static boolean rated(List<Event> history) {
        var rated = false;
        for (var each : history) {
            if (each.move() == Move.RATE) {
                rated = true;
            } else if (each.move() == Move.DISPUTE) {
                rated = false;
            }
        }
        return rated;
    }

    private static @Nullable String last(List<Event> history, Move move) {
        return history.stream()
                .filter(each -> each.move() == move)
                .reduce((earlier, later) -> later)
                .map(Event::text)
                .orElse(null);
    }

    private FollowPage.@Nullable Due due(Concern concern, boolean own, Shell shell) {
        var running = concern.status() == Status.WAITING
                || concern.status() == Status.ASSIGNED
                || concern.status() == Status.IN_HAND;
        if (!running) {
            return null;
        }
        var first = own && concern.firstContactAt() == null;
        var at = first ? concern.contactDue() : concern.resolveDue();
        if (at == null) {
            return null;
        }
        var above = clocks.steering(concern);
        var names = bodies.names(
                Stream.of(concern.lead(), above).filter(Objects::nonNull).toList(), shell);
        var who = names.of(concern.lead());
        var why = clocks.latest(concern, first ? Purpose.FIRST_CONTACT : Purpose.RESOLVE)
                .map(each -> clocks.why(each, concern, shell))
                .orElse(null);
        var title = shell.say(first ? "concerns.follow.contact-by" : "concerns.follow.done-by");
        var deadline = shell.moments().deadline(at);
        if (at.isAfter(shell.moments().now())) {
            return new FollowPage.Due(
                    title, shell.moments().when(at), shell.say("concerns.follow.by", deadline, who), why);
        }
        return new FollowPage.Due(
                title,
                shell.moments().lateBy(at),
                above == null
                        ? shell.say("concerns.follow.missed", deadline, who)
                        : shell.say("concerns.follow.missed.steered", deadline, who, names.of(above)),
                why);
    }
}
