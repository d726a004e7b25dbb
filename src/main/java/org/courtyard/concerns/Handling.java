package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.text.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who handle a concern may do with it. Every verb takes the version the actor saw (null: whatever it is now)
 * and refuses with {@link org.courtyard.platform.problems.Stale} when it is another one by now, with
 * {@link org.courtyard.platform.problems.Conflict} when the move is not possible in its status, with
 * {@link org.courtyard.platform.problems.Refused} when the actor may not.
 */
@Service
@Transactional
public class Handling {

    private final Moves moves;
    private final TaskStore tasks;
    private final ConcernStore store;
    private final Promises promises;
    private final Readers readers;
    private final Organizations organizations;
    private final Permissions permissions;
    private final InstantSource time;

    Handling(
            Moves moves,
            TaskStore tasks,
            ConcernStore store,
            Promises promises,
            Readers readers,
            Organizations organizations,
            Permissions permissions,
            InstantSource time) {
        this.moves = moves;
        this.tasks = tasks;
        this.store = store;
        this.promises = promises;
        this.readers = readers;
        this.organizations = organizations;
        this.permissions = permissions;
        this.time = time;
    }

    /** Gives it to an organization. Its clock starts anew only for the first assignment. */
    public Concern assign(ConcernId id, OrganizationId to, String reason, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkAssign(actor, concern);
        var organization = organizations.remembered(to).orElseThrow(() -> new Missing("organizations.missing"));
        checkTarget(concern, organization);
        return give(concern, Move.ASSIGN, organization, "assigned", reason, actor);
    }

    /** Gives it to a person of the organization that has it. */
    public Concern assignPerson(ConcernId id, UUID account, String reason, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var lead = concern.lead();
        if (concern.status() == Status.WAITING || lead == null) {
            return moves.make(
                    concern,
                    Move.ACCEPT,
                    Line.by(actor, on(actor, concern), reason).with(Map.of("assignee", account.toString())),
                    draft -> draft.assignee = account);
        }
        return moves.make(
                concern,
                Move.NOTE,
                Line.by(actor, on(actor, concern), reason).internally().with(Map.of("assignee", account.toString())),
                draft -> draft.assignee = account);
    }

    /** "It is ours, we are at it." */
    public Concern accept(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        tasks.changeLead(id, Task.State.ACCEPTED, "", time.instant());
        return moves.make(
                concern,
                Move.ACCEPT,
                Line.by(actor, on(actor, concern), text),
                draft -> draft.assignee = actor.account());
    }

    /** "Not ours": with a reason and, if known, whose it is. It goes back to the desk. */
    public Concern decline(
            ConcernId id, String reason, @Nullable OrganizationId proper, Actor actor, @Nullable Integer version) {
        needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        tasks.changeLead(id, Task.State.DECLINED, reason, time.instant());
        var desk = promises.deskFor(concern);
        var after = moves.make(
                concern,
                Move.DECLINE,
                Line.by(actor, on(actor, concern), reason).to(proper),
                draft -> {
                    draft.lead = desk.id();
                    draft.assignee = null;
                    draft.routedBy = "declined";
                });
        promises.handOver(after, desk.id());
        return after;
    }

    /** The level above takes it over. */
    public Concern escalate(ConcernId id, String reason, Actor actor, @Nullable Integer version) {
        needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var lead = concern.lead() == null ? promises.deskFor(concern) : organizations.organization(concern.lead());
        var above = organizations
                .oneLevelUp(lead, concern.place())
                .orElseThrow(() -> new BadInput("organization", "concerns.nobody-above", lead.name()));
        checkTarget(concern, above);
        return give(concern, Move.ESCALATE, above, "escalated", reason, actor);
    }

    /** Asks the reporter; the clock rests until the answer, or five working days. */
    public Concern ask(ConcernId id, String question, Actor actor, @Nullable Integer version) {
        needText(question, "concerns.question-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var now = time.instant();
        var until = promises.answerLapse(concern);
        promises.rest(concern, until);
        promises.contacted(concern);
        promises.callFor(concern);
        return moves.make(concern, Move.ASK, Line.by(actor, on(actor, concern), question), draft -> {
            draft.lapsesAt = until;
            draft.firstContactAt = first(draft.firstContactAt, now);
        });
    }

    /** Tells everybody who follows it how far it is. */
    public Concern update(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        needText(text, "concerns.update-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var now = time.instant();
        promises.contacted(concern);
        return moves.make(
                concern,
                Move.UPDATE,
                Line.by(actor, on(actor, concern), text),
                draft -> draft.firstContactAt = first(draft.firstContactAt, now));
    }

    /** For handlers only. */
    public Concern note(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        needText(text, "concerns.note-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        return moves.make(
                concern, Move.NOTE, Line.by(actor, on(actor, concern), text).internally(), draft -> {});
    }

    /**
     * Says what was done and asks the reporter whether it is solved.
     *
     * @param outcome one that is {@link Outcome#proposable()}
     */
    public Concern propose(ConcernId id, Outcome outcome, String text, Actor actor, @Nullable Integer version) {
        needText(text, "concerns.resolution-missing");
        if (!outcome.proposable()) {
            throw new BadInput("outcome", "concerns.outcome-unfit", outcome.name());
        }
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var now = time.instant();
        tasks.finish(id, text, now);
        promises.resolved(concern, text);
        promises.callFor(concern);
        return moves.make(
                concern,
                Move.PROPOSE,
                Line.by(actor, on(actor, concern), text).with(Map.of("outcome", outcome.name())),
                draft -> {
                    draft.proposedOutcome = outcome;
                    draft.proposedAt = now;
                    draft.firstContactAt = first(draft.firstContactAt, now);
                    draft.lapsesAt = promises.confirmLapse();
                });
    }

    /** Found and mended at once: closed in one step and never in the resolution rate. */
    public Concern solveOnSpot(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        needText(text, "concerns.resolution-missing");
        var concern = moves.hold(id, version);
        permissions.check(actor, Right.SOLVE_ON_SPOT, concern.where(), "solve on the spot");
        if (readers.complainedOf(actor, concern)) {
            readers.checkHandle(actor, concern);
        }
        var now = time.instant();
        tasks.finish(id, text, now);
        promises.resolved(concern, text);
        return moves.make(concern, Move.SOLVE_ON_SPOT, Line.by(actor, on(actor, concern), text), draft -> {
            draft.outcome = Outcome.SOLVED_ON_SPOT;
            draft.proposedAt = now;
            draft.closedAt = now;
            draft.firstContactAt = first(draft.firstContactAt, now);
            draft.lapsesAt = null;
        });
    }

    /** Somebody else than the handlers looked: it is done. */
    public Concern check(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkNotComplained(actor, concern);
        permissions.check(actor, Right.CALL_BACK, concern.where(), "check");
        if (concern.lead() != null && actor.actsFor(concern.lead().value())) {
            throw new BadInput("", "concerns.checker-handles");
        }
        return moves.make(concern, Move.CHECK, Line.by(actor, on(actor, concern), text), draft -> {
            draft.outcome = draft.proposedOutcome;
            draft.closedAt = time.instant();
            draft.confirmed = draft.proposedOutcome == Outcome.SOLVED ? Boolean.TRUE : draft.confirmed;
            draft.lapsesAt = null;
        });
    }

    /** After a glance: everybody may read it, numbers masked, pictures included. */
    public Concern publish(ConcernId id, @Nullable String publicText, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkNotComplained(actor, concern);
        permissions.check(actor, Right.GLANCE, concern.where(), "glance");
        store.publishPhotos(id);
        promises.glanced(concern);
        var shown = publicText == null || publicText.isBlank() ? concern.body() : publicText.strip();
        return moves.make(
                concern, Move.PUBLISH, Line.by(actor, on(actor, concern), "").internally(), draft -> {
                    draft.publicBody = Masking.mask(shown);
                    draft.publishedAt = first(draft.publishedAt, time.instant());
                });
    }

    /** After a glance: for handlers only. */
    public Concern withhold(ConcernId id, String reason, Actor actor, @Nullable Integer version) {
        needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        readers.checkNotComplained(actor, concern);
        permissions.check(actor, Right.GLANCE, concern.where(), "glance");
        promises.glanced(concern);
        return moves.make(
                concern,
                Move.WITHHOLD,
                Line.by(actor, on(actor, concern), reason).internally(),
                draft -> {
                    draft.visibility = Visibility.HANDLERS;
                    draft.publicBody = null;
                    draft.publishedAt = null;
                });
    }

    /** The desk told the reporter by hand: by telephone, by slip. Counts as hearing. */
    public Concern told(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkNotComplained(actor, concern);
        permissions.check(actor, Right.CALL_BACK, concern.where(), "call");
        var now = time.instant();
        promises.called(concern);
        promises.contacted(concern);
        return moves.make(
                concern,
                Move.CALL,
                Line.by(actor, on(actor, concern), text),
                draft -> draft.firstContactAt = first(draft.firstContactAt, now));
    }

    private Concern give(Concern concern, Move move, Organization to, String reasonCode, String reason, Actor actor) {
        var now = time.instant();
        tasks.changeLead(concern.id(), Task.State.MOVED, reason, now);
        tasks.insert(new Task(
                moves.nextId(concern.id()),
                concern.id(),
                to.id(),
                Task.Role.LEAD,
                Task.State.GIVEN,
                reason,
                "",
                now,
                null));
        var after = moves.make(
                concern, move, Line.by(actor, on(actor, concern), reason).to(to.id()), draft -> {
                    draft.lead = to.id();
                    draft.assignee = null;
                    draft.routedBy = reasonCode;
                });
        promises.handOver(after, to.id());
        return after;
    }

    /** Never to the body complained of, and only to one that covers the place. */
    static void checkTarget(Concern concern, Organization organization) {
        new BadInput.Checks()
                .wrongIf(organization.id().equals(concern.complained()), "organization", "concerns.to-complained")
                .wrongIf(
                        !concern.path().contains(organization.place().value()),
                        "organization",
                        "concerns.not-covering",
                        organization.name())
                .throwIfAny();
    }

    static void needText(String text, String key) {
        new BadInput.Checks()
                .wrongIf(text.isBlank(), "text", key)
                .wrongIf(
                        text.length() > Intake.LONGEST_TEXT,
                        "text",
                        "concerns.text-long",
                        text.length(),
                        Intake.LONGEST_TEXT)
                .throwIfAny();
    }

    /** On whose behalf: the lead if the actor acts for it, else the actor's first organization. */
    static @Nullable OrganizationId on(Actor actor, Concern concern) {
        if (concern.lead() != null && actor.actsFor(concern.lead().value())) {
            return concern.lead();
        }
        return actor.grants().stream()
                .map(Grant::organization)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(OrganizationId::new)
                .orElse(null);
    }

    private static java.time.Instant first(java.time.@Nullable Instant known, java.time.Instant now) {
        return known == null ? now : known;
    }
}
