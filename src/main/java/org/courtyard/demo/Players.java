package org.courtyard.demo;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.courtyard.commitments.CommitmentId;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Answers.From;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Status;
import org.courtyard.concerns.Task;
import org.courtyard.concerns.Transfers;
import org.courtyard.demo.story.Actor.Role;
import org.courtyard.demo.story.Happening;
import org.courtyard.demo.story.Words;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;

/** Who plays which part in a concern, and what several bodies do with it between them. */
final class Players {

    private static final org.courtyard.platform.access.Role[] WORKING = {
        org.courtyard.platform.access.Role.DESK,
        org.courtyard.platform.access.Role.OVERSEER,
        org.courtyard.platform.access.Role.HANDLER
    };

    private static final Set<Status> AT_WORK = EnumSet.of(Status.ASSIGNED, Status.IN_HAND);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SETTLING = "settling";
    private static final int DAYS_TO_DO_IT = 5;

    private final Doors doors;
    private final Offices offices;
    private final Organizations organizations;

    Players(Doors doors, Offices offices, Organizations organizations) {
        this.doors = doors;
        this.offices = offices;
        this.organizations = organizations;
    }

    Actor desk(Strand strand) {
        return offices.actor(strand.desk.id(), WORKING);
    }

    Actor grid(Strand strand) {
        return offices.actor(strand.desk.id(), org.courtyard.platform.access.Role.GRID_WORKER);
    }

    Actor lead(Strand strand) {
        var lead = strand.concern.lead();
        return lead == null ? desk(strand) : offices.actor(lead, WORKING);
    }

    /** One level above the desk. */
    Actor superior(Strand strand) {
        return organizations
                .oneLevelUp(strand.desk)
                .map(above -> offices.actor(above.id(), WORKING))
                .orElse(Actor.HOUSE);
    }

    /** Somebody who does not handle it. */
    Actor checker(Strand strand) {
        return strand.desk.id().equals(strand.concern.lead()) ? superior(strand) : desk(strand);
    }

    Actor actor(org.courtyard.demo.story.Actor by, Strand strand) {
        return switch (by.role()) {
            case DESK -> desk(strand);
            case GRID -> grid(strand);
            case SUPERIOR -> superior(strand);
            case NAMED ->
                named(by).map(body -> offices.actor(body.id(), WORKING)).orElseGet(() -> lead(strand));
            default -> lead(strand);
        };
    }

    /** The same, but the lead where that body may not work on it. */
    Actor mayWork(org.courtyard.demo.story.Actor by, Strand strand) {
        var actor = actor(by, strand);
        var lead = strand.concern.lead();
        var may = actor.actsFor(lead == null ? null : lead.value())
                || doors.permissions().may(actor, Right.ASSIGN, strand.concern.where());
        return may ? actor : lead(strand);
    }

    /** The reporter answers by link, under the account, or to the desk that took it down. */
    From from(Strand strand, org.courtyard.demo.story.Actor by) {
        var told = strand.raised;
        var onBehalf = told.by().role() == Role.DESK || told.by().role() == Role.GRID;
        var byDesk = onBehalf || by.role() == Role.DESK;
        var complained = strand.desk.id().equals(strand.concern.complained());
        return byDesk && !complained ? From.desk(desk(strand)) : From.link(strand.secret);
    }

    /** What is closed cannot move, but a call that was promised is still made. */
    void callAfterwards(Strand strand) {
        var desk = desk(strand);
        doors.commitments().ofSource(new Reference("concern", strand.id.value())).stream()
                .filter(each -> each.purpose() == Purpose.CALL && !each.state().ended())
                .forEach(each -> doors.commitments().keep(each.id(), "", desk));
    }

    /** Whoever stands above answers for what was not kept below. */
    void seeTo(CommitmentId id, String text) {
        var promise = doors.commitments().commitment(id);
        var holder = promise.holder().organization();
        if (!promise.state().ended() && holder != null) {
            doors.commitments().keep(id, text, offices.actor(holder, WORKING));
        }
    }

    /** What the story says a body does, that body must have: the desk gives it to it. */
    void give(org.courtyard.demo.story.Actor by, Strand strand) {
        named(by).ifPresent(body -> give(body, strand, desk(strand)));
    }

    private void give(Organization body, Strand strand, Actor giver) {
        var concern = strand.concern;
        var movable = concern.status() == Status.WAITING
                || concern.status() == Status.ASSIGNED
                || concern.status() == Status.IN_HAND;
        if (!movable || body.id().equals(concern.lead()) || !fits(body, concern)) {
            return;
        }
        if (SETTLING.equals(concern.routedBy())) {
            var words = doors.words("demo.settled", body.name());
            strand.concern = doors.transfers().settle(strand.id, body.id(), words, lead(strand), null);
        } else if (!doors.transfers().refusesDown(concern, body)) {
            strand.concern = doors.transfers().assign(strand.id, body.id(), "", giver, null);
        }
    }

    @Nullable
    Concern decline(Happening.Declined it, Strand strand) {
        if (strand.concern.status() == Status.WAITING) {
            giveOn(strand);
        }
        give(it.by(), strand);
        var status = strand.concern.status();
        var settled = "settled".equals(strand.concern.routedBy());
        if ((status != Status.ASSIGNED && status != Status.IN_HAND) || settled) {
            return null;
        }
        var proper = offices.body(it.proper());
        strand.proper = proper == null ? null : proper.id();
        return doors.transfers().decline(strand.id, it.text().zh(), strand.proper, actor(it.by(), strand), null);
    }

    /** After "not ours" the desk gives it to whom it was pointed at, else insists. */
    private void giveOn(Strand strand) {
        var next = strand.proper == null ? strand.firstLead : strand.proper;
        if (next != null) {
            give(organizations.organization(next), strand, desk(strand));
        }
    }

    @Nullable
    Concern settle(Happening.Settled it, Strand strand) {
        var named = offices.body(it.organization());
        var wanted = named != null ? named.id() : strand.firstLead;
        if (wanted == null || wanted.equals(strand.concern.lead())) {
            return null;
        }
        var body = organizations.organization(wanted);
        if (SETTLING.equals(strand.concern.routedBy())) {
            var words = it.text().isEmpty()
                    ? doors.words("demo.settled", body.name())
                    : it.text().zh();
            return doors.transfers().settle(strand.id, wanted, words, lead(strand), null);
        }
        var status = strand.concern.status();
        var movable = status == Status.WAITING || status == Status.ASSIGNED || status == Status.IN_HAND;
        return movable && fits(body, strand.concern) && !doors.transfers().refusesDown(strand.concern, body)
                ? doors.transfers().assign(strand.id, wanted, it.text().zh(), actor(it.by(), strand), null)
                : null;
    }

    @Nullable
    Concern join(Happening.Joined it, Strand strand) {
        var helper = helper(it.organization(), strand);
        return helper == null
                ? null
                : doors.hands().addHand(strand.id, helper, it.text().zh(), mayWork(it.by(), strand), null);
    }

    @Nullable
    Concern call(Happening.CalledIn it, Strand strand) {
        var helper = helper(it.organization(), strand);
        return helper == null
                ? null
                : doors.calls().callIn(strand.id, helper, it.text().zh(), mayWork(it.by(), strand), null);
    }

    @Nullable
    Concern reportIn(Happening.ReportedIn it, Strand strand) {
        var called = doors.concerns().tasks(strand.concern).stream()
                .filter(task -> task.open() && task.role() == Task.Role.CALLED_IN)
                .findFirst();
        if (called.isEmpty() || strand.concern.status() == Status.CLOSED) {
            return null;
        }
        var task = called.get();
        return doors.hands()
                .report(strand.id, task.id(), it.text().zh(), offices.actor(task.organization(), WORKING), null);
    }

    /** Told to everybody. A helper who tells something has done its part. */
    @Nullable
    Concern update(Happening it, Words text, Strand strand) {
        if (strand.concern.status() == Status.CLOSED || text.isEmpty()) {
            return null;
        }
        var part = named(it.by()).flatMap(body -> part(body.id(), strand));
        if (part.isPresent()) {
            var actor = offices.actor(part.get().organization(), WORKING);
            return doors.hands().settle(strand.id, part.get().id(), Task.State.DONE, text.zh(), actor, null);
        }
        return doors.handling().update(strand.id, text.zh(), mayWork(it.by(), strand), null);
    }

    /** Before a result: who came has done its part; returns the parts that are not needed any more. */
    Set<UUID> endHelp(Strand strand) {
        var unneeded = new HashSet<UUID>();
        for (var task : doors.concerns().tasks(strand.concern)) {
            if (task.helping()
                    && (task.state() != Task.State.ACCEPTED || task.answer().isBlank())) {
                unneeded.add(task.id());
            } else if (task.helping()) {
                var helper = offices.actor(task.organization(), WORKING);
                doors.hands().settle(strand.id, task.id(), Task.State.DONE, task.answer(), helper, null);
            }
        }
        return unneeded;
    }

    /** From the level above to the community, where the list allows it; else it is only told. */
    @Nullable
    Concern handDown(Happening.HandedDown it, Strand strand) {
        var concern = strand.concern;
        var above = organizations.oneLevelUp(strand.desk).map(Organization::id).orElse(null);
        if (!AT_WORK.contains(concern.status())
                || !Objects.equals(above, concern.lead())
                || !fits(strand.desk, concern)
                || !doors.transfers().mayGoDown(concern, strand.desk)) {
            return update(it, it.text(), strand);
        }
        var backing = EnumSet.noneOf(Task.Backing.class);
        for (var each : Task.Backing.values()) {
            if (it.comesWith().contains(each.name().toLowerCase(Locale.ROOT))) {
                backing.add(each);
            }
        }
        var by = it.at().atZone(ZONE).toLocalDate().plusDays(DAYS_TO_DO_IT);
        var down = new Transfers.Handover(strand.desk.id(), it.text().zh(), by, backing, backing.isEmpty());
        return concern.resolveDue() == null
                        || concern.resolveDue().isAfter(by.atStartOfDay(ZONE).toInstant())
                ? doors.transfers().delegate(strand.id, down, lead(strand), null)
                : update(it, it.text(), strand);
    }

    private Optional<Task> part(OrganizationId body, Strand strand) {
        return doors.concerns().tasks(strand.concern).stream()
                .filter(task -> task.open()
                        && task.role() != Task.Role.LEAD
                        && task.organization().equals(body))
                .findFirst();
    }

    private @Nullable OrganizationId helper(String key, Strand strand) {
        var body = offices.body(key);
        var unfit = body == null
                || strand.concern.status() == Status.CLOSED
                || strand.concern.status() == Status.PROPOSED
                || body.id().equals(strand.concern.lead())
                || !fits(body, strand.concern)
                || part(body.id(), strand).isPresent();
        return unfit || body == null ? null : body.id();
    }

    private Optional<Organization> named(org.courtyard.demo.story.Actor by) {
        return Optional.ofNullable(offices.body(by.organization()));
    }

    private static boolean fits(Organization body, Concern concern) {
        return !body.id().equals(concern.complained())
                && concern.path().contains(body.place().value());
    }
}
