package org.courtyard.organizations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.places.Successions;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bodies that take part, found by id, by place and by their chain of superiors. */
@Service
@Transactional(readOnly = true)
public class Organizations {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int NAME_LENGTH = 120;
    private static final int LONGEST_CHAIN = 20;

    private final OrganizationStore store;
    private final OrganizationMemory memory;
    private final Places places;
    private final Successions successions;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    Organizations(
            OrganizationStore store,
            OrganizationMemory memory,
            Places places,
            Successions successions,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.memory = memory;
        this.places = places;
        this.successions = successions;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /** @throws Missing when there is none with this id */
    public Organization organization(OrganizationId id) {
        return find(id).orElseThrow(() -> new Missing("organizations.missing"));
    }

    public Optional<Organization> find(OrganizationId id) {
        return store.find(id.value());
    }

    /** Many at once; ids without an organization are left out. */
    public Map<OrganizationId, Organization> organizationsByIds(Collection<OrganizationId> wanted) {
        return store.findAll(wanted.stream().map(OrganizationId::value).toList()).stream()
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    /** As it was at most a minute ago: for names and routing, not for changing it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Organization> remembered(OrganizationId id) {
        return memory.organization(id);
    }

    /** Many at once, as they were at most a minute ago. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<OrganizationId, Organization> rememberedByIds(Collection<OrganizationId> wanted) {
        return memory.organizations(wanted);
    }

    /** All that cover this place today, the nearest first. */
    public List<Organization> covering(Place place) {
        return coveringWithPlace(place, today()).stream()
                .map(Covering::organization)
                .distinct()
                .toList();
    }

    /** All that cover this place on a day, each with the place by which it does, the nearest first. */
    public List<Covering> coveringWithPlace(Place place, LocalDate day) {
        return store.covering(successions.reach(place.path()), day);
    }

    /** The desk of the lowest level that has one: it takes what nobody else has authority for. At most a minute old. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Organization> deskFor(Place place) {
        return memory.covering(place, today()).stream()
                .map(Covering::organization)
                .filter(Organization::desk)
                .findFirst();
    }

    /** One level up: the superior, else the desk of the place above. */
    public Optional<Organization> oneLevelUp(Organization organization) {
        if (organization.superior() != null) {
            return find(organization.superior());
        }
        var above = organization.path().subList(0, organization.path().size() - 1);
        return store.covering(successions.reach(above), today()).stream()
                .map(Covering::organization)
                .filter(Organization::desk)
                .findFirst();
    }

    /**
     * One level up in a matter at this place: the superior, else the desk above where the body covers the place. So what a
     * company that serves a compound does not keep goes to the compound's community.
     */
    public Optional<Organization> oneLevelUp(Organization organization, PlaceId where) {
        if (organization.superior() != null) {
            return find(organization.superior());
        }
        var place = places.place(where);
        return coveringWithPlace(place, today()).stream()
                .filter(covering -> covering.organization().id().equals(organization.id()))
                .map(covering -> place.path().indexOf(covering.at().value()))
                .filter(depth -> depth >= 0)
                .findFirst()
                .map(depth -> store.covering(successions.reach(place.path().subList(0, depth)), today()).stream()
                        .map(Covering::organization)
                        .filter(Organization::desk)
                        .findFirst())
                .orElseGet(() -> oneLevelUp(organization));
    }

    /** It is at home at a place on this path, or at one that was succeeded by one of them. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean atHomeOn(List<UUID> path, Organization organization) {
        return successions.reach(path).holds(organization.place());
    }

    /** From the body up through its superiors, itself first. */
    public List<Organization> chain(Organization organization) {
        var chain = new ArrayList<Organization>(List.of(organization));
        var superior = organization.superior();
        while (superior != null && chain.size() < LONGEST_CHAIN) {
            var next = find(superior).orElse(null);
            if (next == null) {
                break;
            }
            chain.add(next);
            superior = next.superior();
        }
        return chain;
    }

    /** The bodies above each of these in the chain of superiors, many at once. */
    Map<OrganizationId, Set<OrganizationId>> superiorsOf(Collection<OrganizationId> wanted) {
        return store.superiorsOf(wanted.stream().map(OrganizationId::value).toList(), LONGEST_CHAIN).stream()
                .collect(Collectors.groupingBy(
                        OrganizationStore.Above::body,
                        Collectors.mapping(OrganizationStore.Above::superior, Collectors.toUnmodifiableSet())));
    }

    /** The lowest body that is above both, or is one of them; it settles what they do not agree on. */
    public Optional<Organization> commonSuperior(Organization one, Organization other) {
        var above = chain(other);
        return chain(one).stream().filter(above::contains).findFirst();
    }

    /** Those directly below in the chain of superiors. */
    public List<Organization> below(OrganizationId superior) {
        return store.below(superior.value(), today());
    }

    /**
     * All that are at home at this place or below, by name, a page at a time.
     *
     * @param after the last of the page before, null for the first page
     * @param limit 1 to 200
     */
    public List<Organization> within(PlaceId place, @Nullable OrganizationId after, int limit) {
        return store.within(place.value(), today(), after == null ? null : after.value(), Math.clamp(limit, 1, 200));
    }

    /** The places it covers today; its own unless it serves others. */
    public Set<PlaceId> covers(OrganizationId id) {
        return store.covers(id.value(), today()).stream().map(PlaceId::new).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Enters a body. It covers its own place until told otherwise.
     *
     * @throws BadInput when it has no name, or its superior does not exist
     */
    @Transactional
    public Organization enter(NewOrganization wanted, Actor actor) {
        var place = places.place(wanted.place());
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, place.where(), "enter an organization");
        check(wanted, null);
        var id = new OrganizationId(ids.next(place.region()));
        memory.forget();
        store.insert(id.value(), wanted, place.path(), LocalDate.EPOCH);
        store.cover(id.value(), place.id().value(), LocalDate.EPOCH);
        return organization(id);
    }

    /**
     * Changes what is known about a body. Where it moves to another place, it covers that one from today on.
     *
     * @param version as it was when the form was opened
     * @throws BadInput as in {@link #enter}, or when it would become its own superior
     * @throws Stale when somebody changed it in the meantime
     */
    @Transactional
    public Organization change(OrganizationId id, int version, NewOrganization wanted, Actor actor) {
        var before = organization(id);
        var place = places.place(wanted.place());
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, before.where(), "change an organization");
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, place.where(), "change an organization");
        check(wanted, id);
        memory.forget();
        if (!store.change(id.value(), version, wanted, place.path())) {
            throw new Stale("organizations.changed-meanwhile");
        }
        if (!before.place().equals(place.id()) && covers(id).contains(before.place())) {
            store.endCover(id.value(), before.place().value(), today());
            store.cover(id.value(), place.id().value(), today());
        }
        return organization(id);
    }

    /** From this day the body is no more; what it did stays under its name. */
    @Transactional
    public void close(OrganizationId id, LocalDate day, Actor actor) {
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, organization(id).where(), "close an organization");
        memory.forget();
        store.close(id.value(), day);
    }

    /**
     * Lets a body cover a place from a day on, as a property company does when it takes over a compound. Once it covers
     * a place below its home, it covers its home no longer as a whole.
     */
    @Transactional
    public void serve(OrganizationId id, PlaceId where, LocalDate from, Actor actor) {
        var organization = organization(id);
        var place = places.place(where);
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, place.where(), "let an organization serve");
        memory.forget();
        if (!organization.place().equals(where)) {
            store.endCover(id.value(), organization.place().value(), LocalDate.EPOCH);
        }
        store.cover(id.value(), where.value(), from);
    }

    /** From this day the body covers the place no longer. */
    @Transactional
    public void leave(OrganizationId id, PlaceId where, LocalDate day, Actor actor) {
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, places.place(where).where(), "let an organization leave");
        memory.forget();
        store.endCover(id.value(), where.value(), day);
    }

    /** Today where the bodies work. */
    public LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZONE);
    }

    private void check(NewOrganization wanted, @Nullable OrganizationId own) {
        var superior =
                wanted.superior() == null ? null : find(wanted.superior()).orElse(null);
        var circle = own != null
                && superior != null
                && chain(superior).stream().anyMatch(each -> Objects.equals(each.id(), own));
        new BadInput.Checks()
                .wrongIf(wanted.name().isBlank(), "name", "organizations.name-empty")
                .wrongIf(wanted.name().length() > NAME_LENGTH, "name", "organizations.name-long", NAME_LENGTH)
                .wrongIf(wanted.superior() != null && superior == null, "superior", "organizations.superior-missing")
                .wrongIf(circle, "superior", "organizations.superior-circle")
                .throwIfAny();
    }
}
