package org.courtyard.organizations;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies that take part, found by id, by place and by their chain of superiors. */
@Service
@Transactional(readOnly = true)
public class Organizations {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OrganizationStore store;
    private final Places places;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    Organizations(OrganizationStore store, Places places, Permissions permissions, Ids ids, InstantSource time) {
        this.store = store;
        this.places = places;
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

    /** All that cover this place today, the nearest first. */
    public List<Organization> covering(Place place) {
        return store.at(place.path(), today());
    }

    /** The desk of the lowest level that has one: it takes what nobody else has authority for. */
    public Optional<Organization> deskFor(Place place) {
        return covering(place).stream().filter(Organization::desk).findFirst();
    }

    /** One level up: the superior, else the desk of the place above. */
    public Optional<Organization> oneLevelUp(Organization organization) {
        if (organization.superior() != null) {
            return find(organization.superior());
        }
        var above = organization.path().subList(0, organization.path().size() - 1);
        return store.at(above, today()).stream().filter(Organization::desk).findFirst();
    }

    /**
     * Enters a body.
     *
     * @throws BadInput when it has no name
     */
    @Transactional
    public Organization enter(NewOrganization wanted, Actor actor) {
        var place = places.place(wanted.place());
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, place.where(), "enter an organization");
        new BadInput.Checks()
                .wrongIf(wanted.name().isBlank(), "name", "organizations.name-empty")
                .throwIfAny();
        var id = ids.next(place.region());
        store.insert(id, wanted, place.path(), LocalDate.EPOCH);
        return organization(new OrganizationId(id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZONE);
    }
}
