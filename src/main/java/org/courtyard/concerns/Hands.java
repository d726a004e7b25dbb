package org.courtyard.concerns;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final PartPromises promises;
    private final Readers readers;
    private final Organizations organizations;
    private final InstantSource time;

    Hands(
            Moves moves,
            TaskStore tasks,
            PartPromises promises,
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

    /** As the other one, within the time that the category gives. */
    public Concern addHand(ConcernId id, OrganizationId helper, String asked, Actor actor, @Nullable Integer version) {
        return addHand(id, helper, asked, null, actor, version);
    }

    /**
     * Another organization works on it too.
     *
     * @param asked may be empty
     * @param by until when, not after the lead's own date; null: the time that the category gives
     */
    public Concern addHand(
            ConcernId id,
            OrganizationId helper,
            String asked,
            @Nullable LocalDate by,
            Actor actor,
            @Nullable Integer version) {
        var concern = held(id, helper, actor, version);
        promises.help(concern, organizations.organization(helper), Task.Role.CO, by);
        return take(concern, helper, asked, Move.ADD_HAND, Task.Role.CO, null, actor);
    }

    /** As the other one, to come and look. */
    public Concern callIn(ConcernId id, OrganizationId helper, String asked, Actor actor, @Nullable Integer version) {
        return callIn(id, helper, Task.Need.COME, asked, actor, version);
    }

    /**
     * Calls a body with the powers that are missing; it owes an answer within eight working hours.
     *
     * @param asked what is to be done, and why it cannot be done below
     */
    public Concern callIn(
            ConcernId id, OrganizationId helper, Task.Need need, String asked, Actor actor, @Nullable Integer version) {
        Handling.needText(asked, "concerns.reason-missing");
        var concern = held(id, helper, actor, version);
        promises.help(concern, organizations.organization(helper), Task.Role.CALLED_IN, null);
        return take(concern, helper, asked, Move.CALL_IN, Task.Role.CALLED_IN, need, actor);
    }

    /** As the other one, within the time that the category gives. */
    public Concern report(ConcernId id, UUID task, String text, Actor actor, @Nullable Integer version) {
        return report(id, task, text, null, actor, version);
    }

    /**
     * "We come": the helper reports in; its part stays open.
     *
     * @param by until when it will be done, if it was called in; null: the time that the category gives
     */
    public Concern report(
            ConcernId id, UUID task, String text, @Nullable LocalDate by, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        var part = part(concern, task);
        checkMayEnd(actor, concern, part, Task.State.ACCEPTED);
        tasks.accept(id, task, text);
        promises.reported(concern, part, by);
        return tell(concern, part, Task.State.ACCEPTED, text, null, actor);
    }

    /** As the other one, without a proper owner. */
    public Concern settle(
            ConcernId id, UUID task, Task.State how, String answer, Actor actor, @Nullable Integer version) {
        return settle(id, task, how, answer, null, actor, version);
    }

    /**
     * The helper's part is over.
     *
     * @param how DONE, DECLINED, or WITHDRAWN by the lead
     * @param answer what was done, or why not
     * @param proper of a part that is declined: whose it is, if known
     */
    public Concern settle(
            ConcernId id,
            UUID task,
            Task.State how,
            String answer,
            @Nullable OrganizationId proper,
            Actor actor,
            @Nullable Integer version) {
        new BadInput.Checks()
                .wrongIf(
                        how != Task.State.DONE && how != Task.State.DECLINED && how != Task.State.WITHDRAWN,
                        "state",
                        "concerns.hand-state",
                        how.name())
                .throwIfAny();
        Handling.needText(answer, "concerns.resolution-missing");
        var concern = moves.hold(id, version);
        var part = part(concern, task);
        checkMayEnd(actor, concern, part, how);
        end(concern, part, how, answer);
        return tell(concern, part, how, answer, proper, actor);
    }

    /**
     * Before a result: every part is over, or said to be unneeded.
     *
     * @throws BadInput at {@code unneeded}, naming those whose part is open
     */
    void endAll(Concern concern, Set<UUID> unneeded) {
        var open = tasks.of(concern.id()).stream().filter(Task::helping).toList();
        var missing =
                open.stream().filter(each -> !unneeded.contains(each.id())).toList();
        if (!missing.isEmpty()) {
            throw new BadInput("unneeded", "concerns.hands-open", missing.size(), names(missing));
        }
        open.forEach(each -> end(concern, each, Task.State.WITHDRAWN, ""));
    }

    private String names(List<Task> parts) {
        var known = organizations.organizationsByIds(
                parts.stream().map(Task::organization).toList());
        return known.values().stream().map(Organization::name).sorted().collect(Collectors.joining("、"));
    }

    private Concern held(ConcernId id, OrganizationId helper, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        checkHelper(concern, organizations.organization(helper));
        return concern;
    }

    private Concern take(
            Concern concern,
            OrganizationId helper,
            String asked,
            Move move,
            Task.Role role,
            Task.@Nullable Need need,
            Actor actor) {
        tasks.insert(Task.given(
                        moves.nextId(concern.id()), concern.id(), helper, role, Task.State.GIVEN, asked, time.instant())
                .needing(need));
        return moves.make(
                concern,
                move,
                Line.by(actor, Handling.on(actor, concern), asked)
                        .to(helper)
                        .with(need == null ? Map.of() : Map.of("need", need.name())),
                draft -> {});
    }

    private Task part(Concern concern, UUID task) {
        return tasks.of(concern.id()).stream()
                .filter(each -> each.id().equals(task) && each.helping())
                .findFirst()
                .orElseThrow(() -> new Missing("concerns.hand-missing"));
    }

    /** The helper says what it does; that it is not needed, the lead says. The desk may enter either. */
    private void checkMayEnd(Actor actor, Concern concern, Task part, Task.State how) {
        var own = how == Task.State.WITHDRAWN
                ? readers.mayHandle(actor, concern)
                : readers.mayDo(actor, concern, part.organization());
        if (!own && !readers.mayAssign(actor, concern)) {
            throw new Refused("concerns.not-yours");
        }
    }

    private void end(Concern concern, Task part, Task.State how, String answer) {
        tasks.settle(concern.id(), part.id(), how, answer, time.instant());
        promises.ended(concern, part, how, answer);
    }

    private Concern tell(
            Concern concern, Task part, Task.State state, String text, @Nullable OrganizationId proper, Actor actor) {
        var details = new HashMap<String, String>();
        details.put("state", state.name());
        if (proper != null) {
            details.put("proper", proper.value().toString());
        }
        return moves.make(
                concern,
                Move.SETTLE_TASK,
                Line.by(actor, part.organization(), text).to(proper).with(details),
                draft -> {});
    }

    private void checkHelper(Concern concern, Organization helper) {
        Handling.checkTarget(concern, helper, organizations);
        var busy = helper.id().equals(concern.lead())
                || tasks.of(concern.id()).stream()
                        .anyMatch(each -> each.open() && each.organization().equals(helper.id()));
        new BadInput.Checks()
                .wrongIf(busy, "organization", "concerns.hand-already", helper.name())
                .throwIfAny();
    }
}
