package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Holder;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody of the staff thinks that a text is abuse, harassment or rubbish. The level above decides. It is about one concern: nothing
 * is kept about whoever wrote it, nothing is counted. Versions and refusals as in {@link Handling}.
 */
@Service
@Transactional
public class Flags {

    private static final ClockRule REVIEW = ClockRule.workingTime("concerns.rule.review", "1", Budget.days(2));

    private final Moves moves;
    private final HistoryStore history;
    private final TaskStore tasks;
    private final Promises promises;
    private final Merges merges;
    private final Commitments commitments;
    private final Organizations organizations;
    private final Readers readers;
    private final Permissions permissions;
    private final InstantSource time;

    Flags(
            Moves moves,
            HistoryStore history,
            TaskStore tasks,
            Promises promises,
            Merges merges,
            Commitments commitments,
            Organizations organizations,
            Readers readers,
            Permissions permissions,
            InstantSource time) {
        this.moves = moves;
        this.history = history;
        this.tasks = tasks;
        this.promises = promises;
        this.merges = merges;
        this.commitments = commitments;
        this.organizations = organizations;
        this.readers = readers;
        this.permissions = permissions;
        this.time = time;
    }

    /** Asks the level above. @param reason which words, and why */
    public Concern flag(ConcernId id, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        if (!readers.mayFlag(actor, concern)) {
            throw new Refused("concerns.not-yours");
        }
        if (standing(concern).isPresent()) {
            throw new Conflict("concerns.flagged-already");
        }
        var on = Handling.on(actor, concern);
        var from = on == null ? promises.deskFor(concern) : organizations.organization(on);
        var above = organizations
                .oneLevelUp(from, concern.place())
                .filter(each -> !each.id().equals(concern.complained()))
                .orElseThrow(() -> new BadInput("text", "concerns.nobody-above", from.name()));
        commitments.promise(
                Promises.promise(concern, Holder.of(above.id()), Purpose.REVIEW, REVIEW, time.instant(), false),
                Actor.HOUSE);
        return moves.make(
                concern, Move.FLAG, Line.by(actor, on, reason).to(above.id()).internally(), draft -> {});
    }

    /** It is no abuse, or what everybody reads was mended: it goes on as before. */
    public Concern clear(ConcernId id, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        decides(concern, actor);
        decided(concern, reason);
        return moves.make(
                concern,
                Move.CLEAR,
                Line.by(actor, Handling.on(actor, concern), reason).internally(),
                draft -> {});
    }

    /** It is no concern: over, and taken away from what everybody reads. @param reason told to the reporter */
    public Concern dismiss(ConcernId id, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        decides(concern, actor);
        decided(concern, reason);
        promises.end(concern, "concerns.closed");
        tasks.endAll(id, time.instant());
        merges.leave(concern);
        return moves.make(concern, Move.DISMISS, Line.by(actor, Handling.on(actor, concern), reason), draft -> {
            draft.outcome = Outcome.NOT_A_CONCERN;
            draft.closedAt = time.instant();
            draft.lapsesAt = null;
            draft.visibility = Visibility.HANDLERS;
            draft.publicBody = null;
            draft.publishedAt = null;
        });
    }

    private void decides(Concern concern, Actor actor) {
        var flag = standing(concern).orElseThrow(() -> new Conflict("concerns.not-flagged"));
        permissions.check(actor, Right.GLANCE, concern.where(), "review");
        if (!readers.mayReview(actor, concern, flag)) {
            throw new Refused("concerns.not-yours");
        }
    }

    private void decided(Concern concern, String reason) {
        promises.of(concern, EnumSet.of(Purpose.REVIEW))
                .forEach(each -> commitments.keep(each.id(), reason, Actor.HOUSE));
    }

    private Optional<Event> standing(Concern concern) {
        return Event.flag(history.of(concern.id()));
    }
}
