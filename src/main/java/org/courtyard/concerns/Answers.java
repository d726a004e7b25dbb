package org.courtyard.concerns;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the reporter answers: by the secret link, under an account, or to the desk on the telephone. */
@Service
@Transactional
public class Answers {

    /** A closed concern may be disputed this long; afterwards it is raised anew. */
    static final Duration DISPUTE_WINDOW = Duration.ofDays(30);

    private final Moves moves;
    private final ConcernStore store;
    private final TaskStore tasks;
    private final RatingStore ratings;
    private final FollowLinks links;
    private final Promises promises;
    private final DeskCalls calls;
    private final Speakers speakers;
    private final Merges merges;
    private final InstantSource time;

    Answers(
            Moves moves,
            ConcernStore store,
            TaskStore tasks,
            RatingStore ratings,
            FollowLinks links,
            Promises promises,
            DeskCalls calls,
            Speakers speakers,
            Merges merges,
            InstantSource time) {
        this.moves = moves;
        this.store = store;
        this.tasks = tasks;
        this.ratings = ratings;
        this.links = links;
        this.promises = promises;
        this.calls = calls;
        this.speakers = speakers;
        this.merges = merges;
        this.time = time;
    }

    /** Who answers, and how: the holder of the secret link, or somebody signed in. */
    public record From(Actor actor, @Nullable String secret, String way) {

        public static From link(String secret) {
            return new From(Actor.ANYONE, secret, "LINK");
        }

        public static From account(Actor actor) {
            return new From(actor, null, "PAGE");
        }

        /** The desk enters what the reporter says on the telephone. */
        public static From desk(Actor actor) {
            return new From(actor, null, "CALL");
        }
    }

    /** The rating of one round. @param grade satisfaction, 1 (not at all) to 5 (fully) */
    public record Rating(String solved, int grade, String comment) {}

    /** What the holder of a link follows; a supporter's link may read but not decide. */
    public record Followed(Concern concern, @Nullable UUID support) {

        public boolean reporter() {
            return support == null;
        }
    }

    @Transactional(readOnly = true)
    public Optional<Followed> follow(String secret) {
        return links.find(secret)
                .flatMap(found -> store.find(found.concern()).map(concern -> new Followed(concern, found.support())));
    }

    /** One that was split off from what the link was made for. */
    @Transactional(readOnly = true)
    public Optional<Followed> follow(String secret, ConcernId part) {
        return links.find(secret)
                .flatMap(found -> speakers.reached(found, part).map(concern -> new Followed(concern, found.support())));
    }

    /** Answers the question that was asked; the clock goes on. */
    public Concern answer(ConcernId id, String text, From from, @Nullable Integer version) {
        if (text.isBlank()) {
            throw new BadInput("text", "concerns.answer-missing");
        }
        var concern = speakers.own(id, from, version);
        var due = promises.goOn(concern);
        return moves.make(concern, Move.ANSWER, line(from, text).internally(), draft -> {
            draft.lapsesAt = null;
            draft.resolveDue = due;
        });
    }

    /**
     * "It is solved", with or without a rating. Where several were joined, whoever of the reporters says so first ends it;
     * the others may still say that it is not.
     */
    public Concern confirm(ConcernId id, String text, From from, @Nullable Integer version) {
        var heard = speakers.decides(id, from, version);
        var concern = heard.concern();
        calls.needless(heard.joined() == null ? concern : store.find(id).orElseThrow());
        return moves.make(concern, Move.CONFIRM, line(from, text, heard), draft -> {
            draft.outcome = draft.proposedOutcome;
            draft.closedAt = time.instant();
            draft.confirmed = Boolean.TRUE;
            draft.lapsesAt = null;
        });
    }

    /** "It is not solved": back to who proposed it, with a new promise; counted. Reaches all that were joined into it. */
    public Concern dispute(ConcernId id, String text, From from, @Nullable Integer version) {
        if (text.isBlank()) {
            throw new BadInput("text", "concerns.dispute-missing");
        }
        var heard = speakers.decides(id, from, version);
        var concern = heard.concern();
        var closed = concern.closedAt();
        if (concern.outcome() != null && concern.outcome().last()) {
            throw new Conflict("concerns.not-disputable");
        }
        if (closed != null && time.instant().isAfter(closed.plus(DISPUTE_WINDOW))) {
            throw new Conflict("concerns.dispute-late", DISPUTE_WINDOW.toDays());
        }
        var due = promises.again(concern);
        var lead = concern.lead();
        if (lead != null) {
            tasks.insert(Task.given(
                    moves.nextId(concern.id()),
                    concern.id(),
                    lead,
                    Task.Role.LEAD,
                    Task.State.ACCEPTED,
                    text.strip(),
                    time.instant()));
        }
        calls.oweOthers(concern, id);
        return moves.make(concern, Move.DISPUTE, line(from, text, heard), draft -> {
            draft.round++;
            draft.confirmed = Boolean.FALSE;
            draft.outcome = null;
            draft.proposedOutcome = null;
            draft.closedAt = null;
            draft.lapsesAt = null;
            draft.resolveDue = due;
        });
    }

    /** Takes it back. What was joined into it goes on without it. */
    public Concern withdraw(ConcernId id, String text, From from, @Nullable Integer version) {
        var concern = speakers.own(id, from, version);
        promises.end(concern, "concerns.closed");
        tasks.endAll(id, time.instant());
        merges.leave(concern);
        return moves.make(concern, Move.WITHDRAW, line(from, text), draft -> {
            draft.outcome = Outcome.WITHDRAWN;
            draft.closedAt = time.instant();
            draft.lapsesAt = null;
        });
    }

    /** Rates a closed concern, once per round. */
    public Concern rate(ConcernId id, Rating rating, From from, @Nullable Integer version) {
        new BadInput.Checks()
                .wrongIf(rating.grade() < 1 || rating.grade() > 5, "grade", "concerns.grade-wrong")
                .wrongIf(
                        !java.util.List.of("YES", "PARTLY", "NO").contains(rating.solved()),
                        "solved",
                        "concerns.solved-wrong")
                .wrongIf(
                        rating.comment().length() > Intake.LONGEST_TEXT,
                        "comment",
                        "concerns.text-long",
                        rating.comment().length(),
                        Intake.LONGEST_TEXT)
                .throwIfAny();
        var concern = inRound(speakers.own(id, from, version));
        if (!ratings.insert(moves.nextId(id), concern, rating, from.way(), time.instant())) {
            throw new Conflict("concerns.rated-already");
        }
        return moves.make(
                concern,
                Move.RATE,
                line(from, rating.comment())
                        .internally()
                        .with(Map.of("solved", rating.solved(), "grade", Integer.toString(rating.grade()))),
                draft -> {
                    draft.solved = rating.solved();
                    draft.grade = rating.grade();
                });
    }

    /** What was joined into another one is rated in the rounds of that one. */
    private Concern inRound(Concern concern) {
        var parent = concern.parent();
        if (parent == null) {
            return concern;
        }
        var above = store.find(parent).orElseThrow();
        if (above.open()) {
            throw new Conflict("concerns.not-now");
        }
        var draft = new ConcernDraft(concern);
        draft.round = above.round();
        return draft.after(concern.changedAt());
    }

    private static Line line(From from, String text, Speakers.Heard heard) {
        var joined = heard.joined();
        return joined == null
                ? line(from, text)
                : line(from, text).with(Map.of("way", from.way(), Event.FROM, joined.toString()));
    }

    private static Line line(From from, String text) {
        return Line.by(from.actor(), null, text.strip()).with(Map.of("way", from.way()));
    }
}
