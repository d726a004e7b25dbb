package org.courtyard.concerns;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Calendars;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who have a concern in hand do with it from day to day. Who has it is in {@link Transfers}, who helps in
 * {@link Hands}, how it ends in {@link Results}, what everybody may read in {@link Glances}. Every verb takes the version the actor saw (null: whatever it is now)
 * and refuses with {@link org.courtyard.platform.problems.Stale} when it is another one by now, with
 * {@link org.courtyard.platform.problems.Conflict} when the move is not possible in its status, with
 * {@link org.courtyard.platform.problems.Refused} when the actor may not.
 */
@Service
@Transactional
public class Handling {

    /** Nothing rests longer, in days. */
    private static final int LONGEST_REST = 180;

    private final Moves moves;
    private final TaskStore tasks;
    private final Promises promises;
    private final DeskCalls calls;
    private final Readers readers;
    private final Calendars calendars;
    private final Permissions permissions;
    private final InstantSource time;

    Handling(
            Moves moves,
            TaskStore tasks,
            Promises promises,
            DeskCalls calls,
            Readers readers,
            Calendars calendars,
            Permissions permissions,
            InstantSource time) {
        this.moves = moves;
        this.tasks = tasks;
        this.promises = promises;
        this.calls = calls;
        this.readers = readers;
        this.calendars = calendars;
        this.permissions = permissions;
        this.time = time;
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
        var now = time.instant();
        if (concern.status() == Status.WAITING
                && concern.lead() != null
                && tasks.of(id).stream().noneMatch(each -> each.role() == Task.Role.LEAD && each.open())) {
            tasks.insert(
                    Task.given(moves.nextId(id), id, concern.lead(), Task.Role.LEAD, Task.State.ACCEPTED, "", now));
        }
        tasks.changeLead(id, Task.State.ACCEPTED, "", now);
        if (Owners.settling(concern)) {
            promises.accepted(concern);
        }
        return moves.make(concern, Move.ACCEPT, Line.by(actor, on(actor, concern), text), draft -> {
            draft.assignee = actor.account();
            draft.routedBy = Owners.settling(concern) ? Owners.SETTLED : draft.routedBy;
        });
    }

    /** Asks the reporter; the clock rests until the answer, or five working days. */
    public Concern ask(ConcernId id, String question, Actor actor, @Nullable Integer version) {
        needText(question, "concerns.question-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var now = time.instant();
        var until = promises.answerLapse(concern);
        var due = promises.rest(concern, until, "concerns.pause.asked");
        promises.contacted(concern);
        calls.owe(concern);
        return moves.make(concern, Move.ASK, Line.by(actor, on(actor, concern), question), draft -> {
            draft.lapsesAt = until;
            draft.resolveDue = due;
            draft.firstContactAt = first(draft.firstContactAt, now);
        });
    }

    /**
     * Lets it rest, and the clock with it: what is missing will not be there before that day. It goes on by itself then.
     *
     * @param reason told to the reporter
     * @param until the first day on which the clock runs again
     */
    public Concern suspend(ConcernId id, String reason, LocalDate until, Actor actor, @Nullable Integer version) {
        needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var zone = calendars.calendarFor(concern.path()).zone();
        var now = time.instant();
        var today = now.atZone(zone).toLocalDate();
        new BadInput.Checks()
                .wrongIf(!until.isAfter(today), "until", "concerns.until-too-soon")
                .wrongIf(until.isAfter(today.plusDays(LONGEST_REST)), "until", "concerns.until-far", LONGEST_REST)
                .throwIfAny();
        var end = until.atStartOfDay(zone).toInstant();
        var due = promises.rest(concern, end, "concerns.pause.suspended");
        promises.contacted(concern);
        calls.oweAll(concern);
        return moves.make(
                concern,
                Move.SUSPEND,
                Line.by(actor, on(actor, concern), reason).with(Map.of("until", until.toString())),
                draft -> {
                    draft.lapsesAt = end;
                    draft.resolveDue = due;
                    draft.firstContactAt = first(draft.firstContactAt, now);
                });
    }

    /** Goes on before the day named. @param text told to the reporter, may be empty */
    public Concern resume(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var due = promises.goOn(concern);
        return moves.make(concern, Move.RESUME, Line.by(actor, on(actor, concern), text), draft -> {
            draft.lapsesAt = null;
            draft.resolveDue = due;
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

    /** For handlers only; helpers write and read them too. */
    public Concern note(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        needText(text, "concerns.note-missing");
        var concern = moves.hold(id, version);
        readers.checkPart(actor, concern);
        return moves.make(
                concern, Move.NOTE, Line.by(actor, on(actor, concern), text).internally(), draft -> {});
    }

    /** The desk told the reporter by hand: by telephone, by slip. Counts as hearing. */
    public Concern told(ConcernId id, String text, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkNotComplained(actor, concern);
        permissions.check(actor, Right.CALL_BACK, concern.where(), "call");
        var now = time.instant();
        calls.made(concern);
        promises.contacted(concern);
        return moves.make(
                concern,
                Move.CALL,
                Line.by(actor, on(actor, concern), text),
                draft -> draft.firstContactAt = first(draft.firstContactAt, now));
    }

    /** Never to the body complained of, and only to one that covers the place. */
    static void checkTarget(Concern concern, Organization organization, Organizations organizations) {
        new BadInput.Checks()
                .wrongIf(organization.id().equals(concern.complained()), "organization", "concerns.to-complained")
                .wrongIf(
                        !organizations.atHomeOn(concern.path(), organization),
                        "organization",
                        "concerns.not-covering",
                        organization.name())
                .throwIfAny();
    }

    static void needText(String text, String key) {
        new BadInput.Checks().wrongIf(text.isBlank(), "text", key).throwIfAny();
        needFit(text, "text");
    }

    static void needFit(String text, String field) {
        new BadInput.Checks()
                .wrongIf(
                        text.length() > Intake.LONGEST_TEXT,
                        field,
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

    static java.time.Instant first(java.time.@Nullable Instant known, java.time.Instant now) {
        return known == null ? now : known;
    }
}
