package org.courtyard.concerns;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.concerns.PartAnswers.By;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
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
    private final PartTermsStore terms;
    private final PartPromises promises;
    private final PartAnswers answers;
    private final Readers readers;
    private final Organizations organizations;
    private final Places places;
    private final InstantSource time;

    Hands(
            Moves moves,
            TaskStore tasks,
            PartTermsStore terms,
            PartPromises promises,
            PartAnswers answers,
            Readers readers,
            Organizations organizations,
            Places places,
            InstantSource time) {
        this.moves = moves;
        this.tasks = tasks;
        this.terms = terms;
        this.promises = promises;
        this.answers = answers;
        this.readers = readers;
        this.organizations = organizations;
        this.places = places;
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
        tasks.insert(given(concern, helper, Task.Role.CO, asked));
        return tell(concern, Move.ADD_HAND, helper, asked, Map.of(), actor);
    }

    /** Somebody else does this part from now on, with what was asked; it has a promise of its own. */
    public Concern handOver(
            ConcernId id, UUID task, OrganizationId to, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        var part = part(concern, task);
        if (!readers.mayDo(actor, concern, part.organization()) && !readers.mayHandle(actor, concern)) {
            throw new Refused("concerns.not-yours");
        }
        var body = organizations.organization(to);
        checkHelper(concern, body);
        tasks.settle(id, task, Task.State.MOVED, reason, time.instant());
        promises.ended(concern, part, Task.State.MOVED, reason);
        promises.help(concern, body, part.role(), null);
        var next = given(concern, to, part.role(), part.asked()).needing(part.need());
        tasks.insert(next);
        terms.insert(
                id,
                terms.of(id, task).movedTo(next.id(), places.place(body.place()).level(), body.kind()));
        return moves.make(
                concern,
                Move.SETTLE_TASK,
                Line.by(actor, part.organization(), reason).to(to).with(Map.of("state", Task.State.MOVED.name())),
                draft -> {});
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
        return report(id, task, text, by, null, actor, version);
    }

    /** As the other one. @param other another time on the spot than the one that was asked for */
    public Concern report(
            ConcernId id,
            UUID task,
            String text,
            @Nullable LocalDate by,
            @Nullable Instant other,
            Actor actor,
            @Nullable Integer version) {
        var concern = moves.hold(id, version);
        var part = part(concern, task);
        checkMayEnd(actor, concern, part, Task.State.ACCEPTED);
        return answers.report(concern, part, text, by, other, By.account(actor));
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
        return answers.settle(concern, part, how, answer, proper, By.account(actor));
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
        open.forEach(each -> answers.end(concern, each, Task.State.WITHDRAWN, ""));
    }

    private String names(List<Task> parts) {
        var known = organizations.organizationsByIds(
                parts.stream().map(Task::organization).toList());
        return known.values().stream().map(Organization::name).sorted().collect(Collectors.joining("、"));
    }

    Concern held(ConcernId id, OrganizationId helper, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        checkHelper(concern, organizations.organization(helper));
        return concern;
    }

    Task given(Concern concern, OrganizationId helper, Task.Role role, String asked) {
        return Task.given(
                moves.nextId(concern.id()), concern.id(), helper, role, Task.State.GIVEN, asked, time.instant());
    }

    Concern tell(
            Concern concern, Move move, OrganizationId helper, String asked, Map<String, String> details, Actor actor) {
        return moves.make(
                concern,
                move,
                Line.by(actor, Handling.on(actor, concern), asked).to(helper).with(details),
                draft -> {});
    }

    Task part(Concern concern, UUID task) {
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
