package org.courtyard.demo;

import static org.courtyard.concerns.Status.ASKED;
import static org.courtyard.concerns.Status.ASSIGNED;
import static org.courtyard.concerns.Status.CLOSED;
import static org.courtyard.concerns.Status.IN_HAND;
import static org.courtyard.concerns.Status.PROPOSED;
import static org.courtyard.concerns.Status.SUSPENDED;
import static org.courtyard.concerns.Status.WAITING;

import java.time.ZoneId;
import java.util.Set;
import org.courtyard.concerns.Answers.From;
import org.courtyard.concerns.Answers.Rating;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Splits;
import org.courtyard.concerns.Status;
import org.courtyard.concerns.Visibility;
import org.courtyard.demo.story.Contact;
import org.courtyard.demo.story.Happening;
import org.courtyard.demo.story.Words;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Turns one happening of the story into a call of the door through which it would come. Where the application's own clock
 * has already moved a concern elsewhere, nothing is forced: the happening is left out.
 */
final class Teller {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_REST = 180;
    private static final Set<Status> AT_WORK = Set.of(ASSIGNED, IN_HAND);

    private final Doors doors;
    private final Players players;
    private final Strands strands;
    private final Plans plans;

    Teller(Doors doors, Players players, Strands strands, Plans plans) {
        this.doors = doors;
        this.players = players;
        this.strands = strands;
        this.plans = plans;
    }

    /** @return false when it could not happen any more */
    boolean tell(Happening happening) {
        if (happening instanceof Happening.Raised raised) {
            plans.raised(strands.open(raised));
            return true;
        }
        var strand = strands.of(happening.concern());
        if (strand == null) {
            return false;
        }
        var after = told(happening, strand);
        if (after != null) {
            strand.concern = after;
        }
        return after != null;
    }

    private @Nullable Concern told(Happening happening, Strand strand) {
        return switch (happening) {
            case Happening.Raised raised -> throw new IllegalStateException("told before");
            case Happening.Supported it -> support(it, strand);
            case Happening.Accepted it -> accept(it, strand);
            case Happening.Joined it -> players.join(it, strand);
            case Happening.CalledIn it -> players.call(it, strand);
            case Happening.ReportedIn it -> players.reportIn(it, strand);
            case Happening.Declined it -> players.decline(it, strand);
            case Happening.Settled it -> players.settle(it, strand);
            case Happening.Escalated it -> escalate(it, strand);
            case Happening.Asked it -> ask(it, strand);
            case Happening.Answered it ->
                in(strand, ASKED) ? doors.answers().answer(strand.id, zh(it.text()), from(strand, it), null) : null;
            case Happening.Updated it -> players.update(it, it.text(), strand);
            case Happening.TakenOver it -> players.update(it, it.text(), strand);
            case Happening.HandedDown it -> players.handDown(it, strand);
            case Happening.Suspended it -> suspend(it, strand);
            case Happening.Noted it ->
                doors.handling().note(strand.id, zh(it.text()), players.mayWork(it.by(), strand), null);
            case Happening.Proposed it -> propose(it, strand);
            case Happening.Confirmed it ->
                in(strand, PROPOSED) ? doors.answers().confirm(strand.id, zh(it.text()), from(strand, it), null) : null;
            case Happening.Disputed it -> dispute(it, strand);
            case Happening.Checked it ->
                in(strand, PROPOSED)
                        ? doors.results().check(strand.id, zh(it.text()), players.checker(strand), null)
                        : null;
            case Happening.CalledBack it -> doors.handling().told(strand.id, zh(it.text()), players.desk(strand), null);
            case Happening.Rated it -> rate(it, strand);
            case Happening.SolvedOnSpot it ->
                in(strand, WAITING) || in(strand, ASSIGNED)
                        ? doors.results().solveOnSpot(strand.id, zh(it.text()), players.grid(strand), null)
                        : null;
            case Happening.Merged it -> merge(it, strand);
            case Happening.Split it -> split(it, strand);
            case Happening.Resumed it ->
                in(strand, SUSPENDED) ? doors.handling().resume(strand.id, "", players.lead(strand), null) : null;
            // what the application's own clock does
            case Happening.Lapsed it -> null;
        };
    }

    private @Nullable Concern support(Happening.Supported it, Strand strand) {
        if (strand.concern.visibility() == Visibility.HANDLERS) {
            return null;
        }
        if (!strand.concern.isPublic()) {
            doors.glances().publish(strand.id, null, players.desk(strand), null);
        }
        return doors.concerns()
                .support(strand.id, zh(it.text()), Reporter.UNKNOWN, null, Actor.ANYONE)
                .concern();
    }

    private @Nullable Concern accept(Happening.Accepted it, Strand strand) {
        if (!in(strand, WAITING) && !in(strand, ASSIGNED)) {
            return null;
        }
        players.give(it.by(), strand);
        return doors.handling().accept(strand.id, zh(it.text()), players.actor(it.by(), strand), null);
    }

    private @Nullable Concern escalate(Happening.Escalated it, Strand strand) {
        if (!AT_WORK.contains(strand.concern.status())) {
            return null;
        }
        players.give(it.by(), strand);
        return doors.transfers().escalate(strand.id, zh(it.text()), players.actor(it.by(), strand), null);
    }

    /** Rests until the day of the story, if it is in somebody's hands. */
    private @Nullable Concern suspend(Happening.Suspended it, Strand strand) {
        var until = it.until().atZone(ZONE).toLocalDate();
        var today = it.at().atZone(ZONE).toLocalDate();
        if (!AT_WORK.contains(strand.concern.status())
                || !until.isAfter(today)
                || until.isAfter(today.plusDays(LONGEST_REST))) {
            return players.update(it, it.text(), strand);
        }
        var actor = players.mayWork(it.by(), strand);
        if (in(strand, ASSIGNED)) {
            doors.handling().accept(strand.id, "", players.lead(strand), null);
        }
        return doors.handling().suspend(strand.id, zh(it.text()), until, actor, null);
    }

    private @Nullable Concern ask(Happening.Asked it, Strand strand) {
        if (!AT_WORK.contains(strand.concern.status())) {
            return null;
        }
        players.give(it.by(), strand);
        var after = doors.handling().ask(strand.id, zh(it.text()), players.actor(it.by(), strand), null);
        plans.owesCall(strand);
        return after;
    }

    private @Nullable Concern propose(Happening.Proposed it, Strand strand) {
        if (in(strand, CLOSED) || in(strand, PROPOSED)) {
            return null;
        }
        players.give(it.by(), strand);
        var actor = players.actor(it.by(), strand);
        if (in(strand, WAITING)) {
            doors.handling().accept(strand.id, "", actor, null);
        }
        var outcome = outcome(it.outcome());
        var after = doors.results().propose(strand.id, outcome, zh(it.text()), players.endHelp(strand), actor, null);
        plans.owesCall(strand);
        return after;
    }

    private @Nullable Concern dispute(Happening.Disputed it, Strand strand) {
        var outcome = strand.concern.outcome();
        if (it.text().isEmpty() || outcome == Outcome.WITHDRAWN || !(in(strand, PROPOSED) || in(strand, CLOSED))) {
            return null;
        }
        return doors.answers().dispute(strand.id, zh(it.text()), from(strand, it), null);
    }

    private @Nullable Concern rate(Happening.Rated it, Strand strand) {
        if (!in(strand, CLOSED) || strand.concern.grade() != null) {
            return null;
        }
        var rating = new Rating(it.solved().name(), it.grade(), zh(it.text()));
        return doors.answers().rate(strand.id, rating, from(strand, it), null);
    }

    /** Joined into the earlier one; if that one is over, the later one is taken back, or answered with the same words. */
    private @Nullable Concern merge(Happening.Merged it, Strand strand) {
        var into = strands.of(it.into());
        if (into == null || in(strand, CLOSED)) {
            return null;
        }
        into.concern = doors.concerns().concern(into.id, Actor.HOUSE);
        var text = doors.words("demo.merged", into.concern.reference());
        if (into.concern.open() && into.concern.complained() == null && strand.concern.complained() == null) {
            var after = doors.merges().merge(strand.id, into.id, text, players.desk(strand), null);
            into.concern = doors.concerns().concern(into.id, Actor.HOUSE);
            return after;
        }
        if (strand.raised.contact().kind() != Contact.Kind.NONE) {
            return doors.answers().withdraw(strand.id, text, from(strand, it), null);
        }
        if (AT_WORK.contains(strand.concern.status()) && !into.concern.open()) {
            var answer = doors.words("demo.merged-done", into.concern.reference());
            return doors.results()
                    .propose(strand.id, Outcome.SOLVED, answer, players.endHelp(strand), players.lead(strand), null);
        }
        return null;
    }

    /** The second matter goes its own way from here on. */
    private @Nullable Concern split(Happening.Split it, Strand strand) {
        if (in(strand, CLOSED)) {
            return null;
        }
        var part = new Splits.Part(zh(it.part()), null, it.category(), Set.of(), zh(it.text()));
        doors.splits().split(strand.id, part, players.desk(strand), null);
        return doors.concerns().concern(strand.id, Actor.HOUSE);
    }

    private From from(Strand strand, Happening happening) {
        return players.from(strand, happening.by());
    }

    private static boolean in(Strand strand, Status status) {
        return strand.concern.status() == status;
    }

    private static String zh(Words words) {
        return words.zh();
    }

    private static Outcome outcome(Happening.Outcome told) {
        return switch (told) {
            case DONE -> Outcome.SOLVED;
            case DECLINED_BY_LAW -> Outcome.DECLINED;
            case AWAITING_FUNDS -> Outcome.AWAITING_FUNDS;
            case BEYOND_LEVEL -> Outcome.BEYOND_LEVEL;
        };
    }
}
