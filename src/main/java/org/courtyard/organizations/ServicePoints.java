package org.courtyard.organizations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service points: where to go, when, what is done there and who is there today. */
@Service
@Transactional(readOnly = true)
public class ServicePoints {

    private final ServicePointStore store;
    private final Organizations organizations;
    private final Places places;
    private final Permissions permissions;
    private final Ids ids;

    ServicePoints(
            ServicePointStore store, Organizations organizations, Places places, Permissions permissions, Ids ids) {
        this.store = store;
        this.organizations = organizations;
        this.places = places;
        this.permissions = permissions;
        this.ids = ids;
    }

    /** @throws Missing when there never was such a point */
    public ServicePoint servicePoint(ServicePointId id) {
        return store.find(id.value()).orElseThrow(() -> new Missing("organizations.point-missing"));
    }

    /** All that serve this place, the nearest first. */
    public List<ServicePoint> serving(Place place) {
        return store.at(place.path(), organizations.today());
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
        servicePoint(id);
        check(wanted, actor);
        if (!store.change(id.value(), version, wanted)) {
            throw new Stale("organizations.changed-meanwhile");
        }
        return servicePoint(id);
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
                .throwIfAny();
        return place;
    }
}
