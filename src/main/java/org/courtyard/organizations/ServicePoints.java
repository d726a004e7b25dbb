package org.courtyard.organizations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.places.Place;
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
import org.springframework.transaction.annotation.Transactional;

/** The service points: where to go, when, what is done there and who is there today. */
@Service
@Transactional(readOnly = true)
public class ServicePoints {

    private final ServicePointStore store;
    private final Organizations organizations;
    private final Posts posts;
    private final Places places;
    private final Successions successions;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    ServicePoints(
            ServicePointStore store,
            Organizations organizations,
            Posts posts,
            Places places,
            Successions successions,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.organizations = organizations;
        this.posts = posts;
        this.places = places;
        this.successions = successions;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /** @throws Missing when there never was such a point */
    public ServicePoint servicePoint(ServicePointId id) {
        return store.find(id.value()).orElseThrow(() -> new Missing("organizations.point-missing"));
    }

    /** All that serve this place, the nearest first. */
    public List<ServicePoint> serving(Place place) {
        return store.at(successions.reach(place.path()).places(), organizations.today());
    }

    /** The nearest that serves this place. */
    public Optional<ServicePoint> nearest(Place place) {
        return serving(place).stream().findFirst();
    }

    public List<ServicePoint> ofOrganization(OrganizationId organization) {
        return store.ofOrganization(organization.value(), organizations.today());
    }

    /**
     * Opens one.
     *
     * @throws BadInput without a name, an address or hours
     */
    @Transactional
    public ServicePoint open(NewServicePoint wanted, Actor actor) {
        var place = check(wanted, actor);
        var id = ids.next(place.region());
        store.insert(id, wanted);
        return servicePoint(new ServicePointId(id));
    }

    /** @throws Stale when somebody changed it in the meantime */
    @Transactional
    public ServicePoint change(ServicePointId id, int version, NewServicePoint wanted, Actor actor) {
        var before = servicePoint(id);
        check(wanted, actor);
        store.remember(before, time.instant(), actor.account());
        if (!store.change(id.value(), version, wanted)) {
            throw new Stale("organizations.changed-meanwhile");
        }
        return servicePoint(id);
    }

    /**
     * Enters a day that differs from the week: closed, other hours, or somebody else on duty.
     *
     * @throws BadInput when the day is past or nothing differs
     * @throws Stale when somebody changed the point in the meantime
     */
    @Transactional
    public ServicePoint except(ServicePointId id, int version, ServicePoint.Special special, Actor actor) {
        var before = mayChange(id, actor, "enter a special day");
        var duty = special.duty();
        new BadInput.Checks()
                .wrongIf(special.day().isBefore(organizations.today()), "day", "organizations.day-past")
                .wrongIf(
                        !special.closed() && special.hours().isBlank() && duty == null,
                        "dayHours",
                        "organizations.day-same")
                .throwIfAny();
        checkDuty(before.organization(), duty, "dayPost");
        saveDay(before, version, special.day(), special, actor);
        return servicePoint(id);
    }

    /** The day is as any other of its weekday again. */
    @Transactional
    public ServicePoint dropDay(ServicePointId id, int version, LocalDate day, Actor actor) {
        saveDay(mayChange(id, actor, "take a special day away"), version, day, null, actor);
        return servicePoint(id);
    }

    /** What it was before each change, the latest first. */
    public List<Past> past(ServicePointId id) {
        return store.past(id.value());
    }

    /**
     * A version that is over.
     *
     * @param by the account that changed it, null for the house
     */
    public record Past(
            ServicePoint was, Instant until, @Nullable UUID by) {}

    private void saveDay(
            ServicePoint before, int version, LocalDate day, ServicePoint.@Nullable Special special, Actor actor) {
        store.remember(before, time.instant(), actor.account());
        if (!store.saveDay(before.id().value(), version, day, special)) {
            throw new Stale("organizations.changed-meanwhile");
        }
    }

    private ServicePoint mayChange(ServicePointId id, Actor actor, String purpose) {
        var point = servicePoint(id);
        permissions.check(
                actor, Right.MANAGE_ORGANIZATIONS, places.place(point.place()).where(), purpose);
        return point;
    }

    /** Only a post of the same body is on duty at its service point. */
    private void checkDuty(OrganizationId organization, ServicePoint.@Nullable OnDuty duty, String field) {
        var post = duty == null ? null : duty.post();
        if (post != null
                && posts.ofOrganization(organization).stream()
                        .noneMatch(each -> each.id().equals(post))) {
            throw new BadInput(field, "organizations.post-elsewhere");
        }
    }

    /** From this day it is closed for good. */
    @Transactional
    public void close(ServicePointId id, LocalDate day, Actor actor) {
        var place = places.place(servicePoint(id).place());
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, place.where(), "close a service point");
        store.close(id.value(), day);
    }

    private Place check(NewServicePoint wanted, Actor actor) {
        var place = places.place(wanted.place());
        organizations.organization(wanted.organization());
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, place.where(), "open or change a service point");
        new BadInput.Checks()
                .wrongIf(wanted.name().isBlank(), "name", "organizations.name-empty")
                .wrongIf(wanted.address().isBlank(), "address", "organizations.address-empty")
                .wrongIf(wanted.hours().isBlank(), "hours", "organizations.hours-empty")
                .wrongIf(
                        wanted.offers().stream().anyMatch(each -> each.name().isBlank()),
                        "offers",
                        "organizations.offer-empty")
                .throwIfAny();
        wanted.duty().forEach((day, duty) -> checkDuty(wanted.organization(), duty, "duty." + day.name() + ".post"));
        return place;
    }
}
