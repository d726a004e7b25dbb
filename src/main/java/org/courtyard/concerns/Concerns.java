package org.courtyard.concerns;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.accounts.Look;
import org.courtyard.accounts.Looks;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.places.Place;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raising concerns and reading them. What is done with them is in {@link Handling} and {@link Answers}. */
@Service
@Transactional(readOnly = true)
public class Concerns {

    /** A pin so many metres outside its place is refused: it was set by mistake, or the place was. */
    public static final int PIN_FAR_METRES = Intake.FAR_METRES;

    /** What a number is looked at for, as codes; anything else is typed. */
    public static final List<String> PURPOSES = List.of("call-back", "question", "visit", "deliver");

    private final Intake intake;
    private final Arrivals arrivals;
    private final ConcernStore store;
    private final HistoryStore history;
    private final TaskStore tasks;
    private final ReporterStore reporters;
    private final SupportStore supports;
    private final Promises promises;
    private final Moves moves;
    private final FollowLinks links;
    private final FollowMail mail;
    private final Readers readers;
    private final Looks looks;
    private final Permissions permissions;
    private final InstantSource time;

    Concerns(
            Intake intake,
            Arrivals arrivals,
            ConcernStore store,
            HistoryStore history,
            TaskStore tasks,
            ReporterStore reporters,
            SupportStore supports,
            Promises promises,
            Moves moves,
            FollowLinks links,
            FollowMail mail,
            Readers readers,
            Looks looks,
            Permissions permissions,
            InstantSource time) {
        this.intake = intake;
        this.arrivals = arrivals;
        this.store = store;
        this.history = history;
        this.tasks = tasks;
        this.reporters = reporters;
        this.supports = supports;
        this.promises = promises;
        this.moves = moves;
        this.links = links;
        this.mail = mail;
        this.readers = readers;
        this.looks = looks;
        this.permissions = permissions;
        this.time = time;
    }

    /**
     * Raises a concern: it is routed, promised and written down in one transaction.
     *
     * @return with the secret of the follow-up link, which is kept nowhere
     * @throws BadInput with every field that is wrong; a category that points elsewhere is wrong in {@code category} and
     *     names the number to call
     */
    @Transactional
    public Raised raise(NewConcern wanted, Actor actor) {
        return raise(wanted, null, actor);
    }

    /**
     * As {@link #raise(NewConcern, Actor)}; the same form sent twice raises one concern.
     *
     * @param formKey random, made with the form; null for none
     */
    @Transactional
    public Raised raise(NewConcern wanted, @Nullable String formKey, Actor actor) {
        return raise(wanted, formKey, null, actor);
    }

    /**
     * As the others, with an outer limit: none of the dates told is later.
     *
     * @param latest set by whoever sent it here, such as a city's hotline; without effect when it has passed
     */
    @Transactional
    public Raised raise(NewConcern wanted, @Nullable String formKey, @Nullable Instant latest, Actor actor) {
        var before = sentBefore(wanted, formKey);
        if (before.isPresent()) {
            return before.get();
        }
        var taken = intake.take(wanted, actor);
        // numbers are given one after the other: who was sent at the same moment is written down by now
        var meanwhile = sentBefore(wanted, formKey);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        if (wanted.source().onBehalf() || wanted.source() == Source.GRID) {
            permissions.check(actor, Right.RAISE_ON_BEHALF, taken.place().where(), "raise on behalf");
        }
        var concern = arrivals.write(taken, wanted.reporter(), wanted.photos(), latest);
        moves.tell(
                concern,
                Move.RAISE,
                Line.by(actor, null, "")
                        .to(concern.lead())
                        .with(Map.of(
                                "reason", taken.acting().reason(),
                                "item", Integer.toString(taken.acting().item()))));
        var region = concern.id().region();
        var secret = links.make(concern.id(), null, links.ofForm(region, formKey, sent(wanted)));
        mail.send(concern, wanted.reporter(), secret, true);
        return new Raised(concern, secret);
    }

    private Optional<Raised> sentBefore(NewConcern wanted, @Nullable String formKey) {
        var secret = links.ofForm(intake.region(wanted), formKey, sent(wanted));
        return formKey == null
                ? Optional.empty()
                : links.find(secret)
                        .flatMap(found -> store.find(found.concern()))
                        .map(concern -> new Raised(concern, secret));
    }

    private static String sent(NewConcern wanted) {
        return wanted.place() + "\n" + wanted.text();
    }

    /** When somebody who raises this now hears at the latest. */
    public Optional<Instant> firstContactBy(Place place, Category category) {
        return promises.firstContactBy(place, category);
    }

    /** As the other one, without a form. */
    @Transactional
    public Raised support(ConcernId id, String text, Reporter supporter, Actor actor) {
        return support(id, text, supporter, null, actor);
    }

    /**
     * "Me too": another voice on the same concern.
     *
     * @param formKey random, made with the form: the same form sent twice counts once; null for none
     * @return with a follow-up link of its own
     * @throws Refused when the concern is not public
     */
    @Transactional
    public Raised support(ConcernId id, String text, Reporter supporter, @Nullable String formKey, Actor actor) {
        ReporterRule.check(supporter);
        if (text.length() > Intake.LONGEST_TEXT) {
            throw new BadInput("text", "concerns.text-long", text.length(), Intake.LONGEST_TEXT);
        }
        var above = store.find(id).map(Concern::parent).orElse(null);
        var parent = above == null ? null : moves.hold(above, null);
        var concern = moves.hold(id, null);
        if (!concern.isPublic() && !readers.mayRead(actor, concern)) {
            throw new Missing("concerns.missing");
        }
        var secret = links.ofForm(id.region(), formKey, "support " + id.value());
        if (links.find(secret).isPresent()) {
            return new Raised(concern, secret);
        }
        var support = moves.nextId(id);
        if (!supports.insert(support, id, text, supporter, actor.account(), time.instant())) {
            throw new BadInput("", "concerns.supported-already");
        }
        var after =
                moves.make(concern, Move.SUPPORT, Line.by(actor, null, text).internally(), draft -> draft.supports++);
        if (parent != null && parent.id().equals(concern.parent())) {
            moves.make(parent, Move.SUPPORT, Line.by(Actor.HOUSE, null, "").internally(), draft -> draft.supports++);
        }
        links.make(id, support, secret);
        mail.send(after, supporter, secret, false);
        return new Raised(after, secret);
    }

    /** As far as the actor may read it. @throws Missing when there is none the actor may know of */
    public Concern concern(ConcernId id, Actor actor) {
        return store.find(id)
                .filter(found -> readers.mayRead(actor, found))
                .orElseThrow(() -> new Missing("concerns.missing"));
    }

    /** By id, or by what is said on the telephone, {@code 中兴 4211}: the latest of these that the actor may read. */
    public Optional<Concern> byAnyName(String text, Actor actor) {
        return References.id(text)
                .flatMap(store::find)
                .filter(found -> readers.mayRead(actor, found))
                .or(() -> References.spoken(text)
                        .flatMap(spoken -> store.findByReference(spoken.community(), spoken.number()).stream()
                                .filter(found -> readers.mayRead(actor, found))
                                .findFirst()));
    }

    /** Many at once; what the actor may not read is left out. */
    public Map<ConcernId, Concern> concernsByIds(Collection<ConcernId> ids, Actor actor) {
        return store.findAll(ids).stream()
                .filter(found -> readers.mayRead(actor, found))
                .collect(Collectors.toMap(Concern::id, Function.identity()));
    }

    /** Whether the actor reads what was said and done in full: the reporter, and who handles or oversees it. */
    public boolean mayReadAll(Concern concern, Actor actor) {
        return readers.isReporter(actor, concern) || readers.maySeeInternals(actor, concern);
    }

    /**
     * Whether the actor reads the words as they were typed. A helper reads them with the numbers hidden unless the reporter
     * agreed that others than the lead may reach him.
     */
    public boolean showsTyped(Concern concern, Actor actor) {
        return readers.maySeeTyped(actor, concern);
    }

    /** The history, oldest first; without internal lines, or numbers, for who may not see them. */
    public List<Event> history(Concern concern, Actor actor) {
        var internals = readers.maySeeInternals(actor, concern);
        var masked = internals && !readers.maySeeTyped(actor, concern);
        return history.of(concern.id()).stream()
                .filter(event -> internals || !event.internal())
                .map(event -> internals ? event : event.withoutOthers())
                .map(event -> !internals ? event.shown() : masked ? event.masked() : event)
                .toList();
    }

    public List<Task> tasks(Concern concern) {
        return tasks.of(concern.id());
    }

    /** Pictures the actor may see. */
    public List<Photo> photos(Concern concern, Actor actor) {
        var all = readers.maySeeInternals(actor, concern) || readers.isReporter(actor, concern);
        return store.photos(concern.id()).stream()
                .filter(photo -> all || photo.published())
                .toList();
    }

    /** The words as they were typed, internal lines, pictures nobody has glanced at. */
    public boolean showsInternals(Concern concern, Actor actor) {
        return readers.maySeeInternals(actor, concern);
    }

    /** What was answered to the category's questions, by their codes; nothing for who may not see internals. */
    public Map<String, String> answers(Concern concern, Actor actor) {
        return readers.maySeeInternals(actor, concern) ? store.answers(concern.id()) : Map.of();
    }

    /** How the reporter wants to hear, without the number. NONE for who may not see internals. */
    public ContactWay wayToReach(Concern concern, Actor actor) {
        return readers.maySeeInternals(actor, concern) ? reporters.way(concern.id()) : ContactWay.NONE;
    }

    /** Whether {@link #reporter} would answer. */
    public boolean mayReach(Concern concern, Actor actor) {
        return readers.mayReach(actor, concern);
    }

    /** A picture by its id, for whoever may see its concern; empty when there is none or not for this actor. */
    public Optional<Photo> photo(UUID id, Actor actor) {
        return store.photo(id)
                .flatMap(photo -> store.find(photo.concern())
                        .filter(concern -> readers.mayRead(actor, concern))
                        .filter(concern -> photos(concern, actor).contains(photo))
                        .map(concern -> photo));
    }

    /**
     * How to reach the reporter. The look is kept with its purpose, for the reporter and for auditors to read, and in the history for
     * handlers.
     *
     * @param purpose one of {@link #PURPOSES}, or in words
     * @throws BadInput in {@code purpose} when it is empty
     */
    @Transactional
    public Reporter reporter(Concern concern, Actor actor, String purpose) {
        readers.checkContact(actor, concern);
        if (!readers.isReporter(actor, concern) && actor != Actor.HOUSE) {
            var on = Handling.on(actor, concern);
            looks.keep(
                    actor,
                    ConcernRow.value(on),
                    Right.SEE_CONTACT,
                    Promises.reference(concern),
                    concern.where(),
                    purpose);
            var known = PURPOSES.contains(purpose);
            moves.tell(
                    concern,
                    Move.NOTE,
                    Line.by(actor, on, known ? "" : purpose.strip())
                            .internally()
                            .with(
                                    known
                                            ? Map.of("looked", "contact", "purpose", purpose)
                                            : Map.of("looked", "contact")));
        }
        return reporters.of(concern.id());
    }

    /** Who looked at how to reach the reporters of these, newest first. For those reporters' own pages. */
    public List<Look> looks(Collection<Concern> concerns) {
        return looks.at(concerns.stream().map(Promises::reference).toList());
    }

    /** Whether there is a name, or a way to reach who holds the link. */
    public boolean known(Answers.Followed followed) {
        var support = followed.support();
        return support == null
                ? reporters.known(followed.concern().id())
                : supports.known(followed.concern().id(), support);
    }

    /** What somebody with an account raised, newest first. */
    public List<Concern> mine(Actor actor) {
        var account = actor.account();
        return account == null ? List.of() : store.raisedBy(account, 100);
    }
}
