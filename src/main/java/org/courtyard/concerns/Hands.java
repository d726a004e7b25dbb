package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other organizations that help with a concern. The lead stays responsible; each helper has a part with what it was
 * asked, and a promise of its own. Versions and refusals as in {@link Handling}.
 */
@Service
@Transactional
public class Hands {

    private final Moves moves;
    private final TaskStore tasks;
    private final Promises promises;
    private final Readers readers;
    private final Organizations organizations;
    private final InstantSource time;

    Hands(
            Moves moves,
            TaskStore tasks,
            Promises promises,
            Readers readers,
            Organizations organizations,
            InstantSource time) {
        this.moves = moves;
        this.tasks = tasks;
        this.promises = promises;
        this.readers = readers;
        this.organizations = organizations;
        this.time = time;
    }

    /** Another organization works on it too, within the time the lead has. @param asked may be empty */
    public Concern addHand(ConcernId id, OrganizationId helper, String asked, Actor actor, @Nullable Integer version) {
        return take(id, helper, asked, Move.ADD_HAND, Task.Role.CO, actor, version);
    }

    /** Calls a body with the powers that are missing to the spot; it owes an answer within eight working hours. */
    public Concern callIn(ConcernId id, OrganizationId helper, String asked, Actor actor, @Nullable Integer version) {
        Handling.needText(asked, "concerns.reason-missing");
        return take(id, helper, asked, Move.CALL_IN, Task.Role.CALLED_IN, actor, version);
    }

    /** "We come": the helper reports in; its part stays open, its promise to answer is kept. */
    public Concern report(ConcernId id, UUID task, String text, Actor actor, @Nullable Integer version) {
        return change(id, task, Task.State.ACCEPTED, text, actor, version);
    }

    /**
     * The helper's part is over.
     *
     * @param how DONE, DECLINED or WITHDRAWN
     * @param answer what was done, or why not
     */
    public Concern settle(
            ConcernId id, UUID task, Task.State how, String answer, Actor actor, @Nullable Integer version) {
        new BadInput.Checks()
                .wrongIf(
                        how != Task.State.DONE && how != Task.State.DECLINED && how != Task.State.WITHDRAWN,
                        "state",
                        "concerns.hand-state",
                        how.name())
                .throwIfAny();
        Handling.needText(answer, "concerns.resolution-missing");
        return change(id, task, how, answer, actor, version);
    }

    private Concern take(
            ConcernId id,
            OrganizationId helper,
            String asked,
            Move move,
            Task.Role role,
            Actor actor,
            @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var organization = organizations.organization(helper);
        checkHelper(concern, organization);
        tasks.insert(new Task(moves.nextId(id), id, helper, role, Task.State.GIVEN, asked, "", time.instant(), null));
        promises.help(concern, organization, role);
        return moves.make(
                concern,
                move,
                Line.by(actor, Handling.on(actor, concern), asked).to(helper),
                draft -> {});
    }

    private Concern change(
            ConcernId id, UUID task, Task.State state, String text, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        var part = tasks.of(id).stream()
                .filter(each -> each.id().equals(task) && each.role() != Task.Role.LEAD && each.open())
                .findFirst()
                .orElseThrow(() -> new Missing("concerns.hand-missing"));
        if (!actor.actsFor(part.organization().value()) && !readers.mayAssign(actor, concern)) {
            throw new Refused("concerns.not-yours");
        }
        if (state == Task.State.ACCEPTED) {
            tasks.accept(id, task, text);
        } else {
            tasks.settle(id, task, state, text, time.instant());
        }
        promises.helped(concern, part, state == Task.State.WITHDRAWN, text);
        return moves.make(
                concern,
                Move.SETTLE_TASK,
                Line.by(actor, part.organization(), text).with(Map.of("state", state.name())),
                draft -> {});
    }

    private void checkHelper(Concern concern, Organization helper) {
        Handling.checkTarget(concern, helper);
        var busy = helper.id().equals(concern.lead())
                || tasks.of(concern.id()).stream()
                        .anyMatch(each -> each.open() && each.organization().equals(helper.id()));
        new BadInput.Checks()
                .wrongIf(busy, "organization", "concerns.hand-already", helper.name())
                .throwIfAny();
    }
}
