package org.courtyard.concerns;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.organizations.Acting;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a concern: given, handed down, handed up, declined, settled. The dates told to the reporter stay with each of
 * these. Versions and refusals as in {@link Handling}.
 */
@Service
@Transactional
public class Transfers {

    private static final String DELEGATED = "delegated";

    private final Moves moves;
    private final TaskStore tasks;
    private final Promises promises;
    private final PartPromises parts;
    private final Owners owners;
    private final Readers readers;
    private final Organizations organizations;
    private final InstantSource time;

    Transfers(
            Moves moves,
            TaskStore tasks,
            Promises promises,
            PartPromises parts,
            Owners owners,
            Readers readers,
            Organizations organizations,
            InstantSource time) {
        this.moves = moves;
        this.tasks = tasks;
        this.promises = promises;
        this.parts = parts;
        this.owners = owners;
        this.readers = readers;
        this.organizations = organizations;
        this.time = time;
    }

    /**
     * What goes down with a matter.
     *
     * @param backing what comes with it; empty only together with {@code nothing}
     * @param nothing chosen explicitly
     */
    public record Handover(
            OrganizationId to, String instruction, LocalDate by, Set<Task.Backing> backing, boolean nothing) {}

    /** Gives it to an organization. Its clock starts anew only for the first assignment. */
    public Concern assign(ConcernId id, OrganizationId to, String reason, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkAssign(actor, concern);
        var organization = organizations.remembered(to).orElseThrow(() -> new Missing("organizations.missing"));
        Handling.checkTarget(concern, organization, organizations);
        if (Owners.settling(concern)) {
            throw new Conflict("concerns.settling");
        }
        if (refusesDown(concern, organization)) {
            throw new BadInput("organization", "concerns.off-list", organization.name());
        }
        return give(
                concern,
                Move.ASSIGN,
                part(concern, to, reason),
                "assigned",
                Line.by(actor, on(actor, concern), reason));
    }

    /**
     * The rules by which things go somewhere changed, and this one goes along. Whether the rules may be changed was asked
     * before; what is off the authority list is not pushed down by it.
     */
    Concern reroute(ConcernId id, Acting acting, String reason, Actor actor) {
        var concern = moves.hold(id, null);
        var to = acting.organization();
        Handling.checkTarget(concern, to, organizations);
        if (Owners.settling(concern) || refusesDown(concern, to)) {
            throw new BadInput("organization", "concerns.off-list", to.name());
        }
        tasks.changeLead(id, Task.State.MOVED, reason, time.instant());
        tasks.insert(part(concern, to.id(), reason));
        var after = moves.make(
                concern,
                Move.ASSIGN,
                Line.by(actor, null, reason)
                        .to(to.id())
                        .with(Map.of("reason", acting.reason(), "item", Integer.toString(acting.item()))),
                draft -> {
                    draft.lead = to.id();
                    draft.assignee = null;
                    draft.routedBy = acting.reason();
                    draft.routedItem = acting.item();
                });
        promises.handOver(after, to.id());
        return after;
    }

    /**
     * Hands it down to a body below, which gets it done by the day named.
     *
     * @throws BadInput unless it is said what comes with it, and the authority list has the matter for that body
     */
    public Concern delegate(ConcernId id, Handover down, Actor actor, @Nullable Integer version) {
        new BadInput.Checks()
                .wrongIf(down.instruction().isBlank(), "text", "concerns.instruction-missing")
                .wrongIf(down.backing().isEmpty() && !down.nothing(), "backing", "concerns.backing-missing")
                .wrongIf(!down.backing().isEmpty() && down.nothing(), "backing", "concerns.backing-both")
                .throwIfAny();
        Handling.needText(down.instruction(), "concerns.instruction-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var to = organizations.organization(down.to());
        Handling.checkTarget(concern, to, organizations);
        if (!owners.below(to, on(actor, concern))) {
            throw new BadInput("organization", "concerns.not-below", to.name());
        }
        owners.checkOnList(concern, to);
        var backing = down.backing().isEmpty() ? EnumSet.noneOf(Task.Backing.class) : EnumSet.copyOf(down.backing());
        var with =
                backing.isEmpty() ? "NOTHING" : backing.stream().map(Enum::name).collect(Collectors.joining(","));
        var after = give(
                concern,
                Move.DELEGATE,
                part(concern, to.id(), down.instruction()).handedDown(backing, owners.level(to)),
                DELEGATED,
                Line.by(actor, on(actor, concern), down.instruction())
                        .with(Map.of("by", down.by().toString(), "backing", with)));
        parts.handedDown(after, to.id(), down.by());
        return after;
    }

    /** The level above takes it over. */
    public Concern escalate(ConcernId id, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var lead = concern.lead() == null ? promises.deskFor(concern) : organizations.organization(concern.lead());
        var above = organizations
                .oneLevelUp(lead, concern.place())
                .orElseThrow(() -> new BadInput("organization", "concerns.nobody-above", lead.name()));
        Handling.checkTarget(concern, above, organizations);
        return give(
                concern,
                Move.ESCALATE,
                part(concern, above.id(), reason),
                "escalated",
                Line.by(actor, on(actor, concern), reason));
    }

    /**
     * "Not ours": with a reason and, if known, whose it is. The first time it goes back to the desk; the second time, as
     * when the one it was pointed at says the same, the common superior settles whose it is.
     *
     * @throws Conflict when it was settled that this body handles it
     */
    public Concern decline(
            ConcernId id, String reason, @Nullable OrganizationId proper, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        if (Owners.settled(concern)) {
            throw new Conflict("concerns.settled-already");
        }
        var by = on(actor, concern);
        var settler = owners.settler(concern, by, proper);
        tasks.changeLead(id, Task.State.DECLINED, reason, time.instant());
        parts.handedOn(concern);
        var next = settler.map(Organization::id)
                .orElseGet(() -> owners.afterFirst(concern).id());
        var after = moves.make(
                concern,
                Move.DECLINE,
                Line.by(actor, by, reason)
                        .to(proper)
                        .with(
                                settler.isPresent()
                                        ? Map.of("settler", next.value().toString())
                                        : Map.of()),
                draft -> {
                    draft.lead = next;
                    draft.assignee = null;
                    draft.routedBy = settler.isPresent() ? Owners.SETTLING : "declined";
                });
        promises.handOver(after, next);
        settler.ifPresent(superior -> parts.settleBy(after, superior.id()));
        return after;
    }

    /** The common superior decides who handles it; that body cannot decline any more. */
    public Concern settle(ConcernId id, OrganizationId to, String reason, Actor actor, @Nullable Integer version) {
        Handling.needText(reason, "concerns.reason-missing");
        var concern = moves.hold(id, version);
        if (!Owners.settling(concern)) {
            throw new Conflict("concerns.nothing-to-settle");
        }
        readers.checkSettle(actor, concern);
        var organization = organizations.organization(to);
        Handling.checkTarget(concern, organization, organizations);
        var after = give(
                concern,
                Move.SETTLE,
                part(concern, to, reason),
                Owners.SETTLED,
                Line.by(actor, on(actor, concern), reason));
        parts.settled(after, reason);
        return after;
    }

    /** Nothing off the authority list can be pushed down to this body. */
    @Transactional(readOnly = true)
    public boolean mayGoDown(Concern concern, Organization to) {
        return owners.onList(concern, to);
    }

    /** It lies above already, and would be pushed down to a body that the list does not give it to. */
    @Transactional(readOnly = true)
    public boolean refusesDown(Concern concern, Organization to) {
        return concern.status() != Status.WAITING && owners.below(to, concern.lead()) && !owners.onList(concern, to);
    }

    /** Bodies below to which the actor may hand it down. */
    @Transactional(readOnly = true)
    public List<Organization> downTo(Concern concern, Actor actor) {
        var from = on(actor, concern);
        return owners.covering(concern).stream()
                .filter(body -> owners.below(body, from) && !body.id().equals(concern.lead()))
                .filter(body -> owners.onList(concern, body))
                .toList();
    }

    /** Where "not ours" would lead now. @param settles that body says whose it is */
    public record Declined(Organization body, boolean settles) {}

    @Transactional(readOnly = true)
    public Declined declinedTo(Concern concern, Actor actor) {
        return owners.settler(concern, on(actor, concern), null)
                .map(superior -> new Declined(superior, true))
                .orElseGet(() -> new Declined(owners.afterFirst(concern), false));
    }

    private Task part(Concern concern, OrganizationId to, String asked) {
        return Task.given(
                moves.nextId(concern.id()), concern.id(), to, Task.Role.LEAD, Task.State.GIVEN, asked, time.instant());
    }

    private Concern give(Concern concern, Move move, Task part, String reasonCode, Line line) {
        tasks.changeLead(concern.id(), Task.State.MOVED, part.asked(), time.instant());
        tasks.insert(part);
        if (DELEGATED.equals(concern.routedBy())) {
            parts.handedOn(concern);
        }
        var to = part.organization();
        var after = moves.make(concern, move, line.to(to), draft -> {
            draft.lead = to;
            draft.assignee = null;
            draft.routedBy = reasonCode;
        });
        promises.handOver(after, to);
        return after;
    }

    private static @Nullable OrganizationId on(Actor actor, Concern concern) {
        return Handling.on(actor, concern);
    }
}
