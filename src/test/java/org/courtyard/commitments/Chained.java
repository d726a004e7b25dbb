package org.courtyard.commitments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;

/** An invented city with one street and two communities, and a body on each level that answers for it. */
public record Chained(
        Place city,
        Place district,
        Place street,
        Place community,
        Organization cityOffice,
        Organization districtOffice,
        Organization streetOffice,
        Organization committee,
        Organization company) {

    private static final AtomicInteger CITIES = new AtomicInteger(9000);

    public static Chained build(Places places, Organizations organizations) {
        var code = String.valueOf(CITIES.incrementAndGet());
        var city = place(places, NewPlace.division(null, Level.CITY, code, "和海市"));
        var district = place(places, NewPlace.division(city.id(), Level.DISTRICT, code + "99", "和合区"));
        var street = place(places, NewPlace.division(district.id(), Level.STREET, code + "99001", "青槐街道"));
        var community = place(places, NewPlace.division(street.id(), Level.COMMUNITY, code + "99001001", "和顺社区"));
        var cityOffice = body(organizations, OrganizationKind.OFFICE, "和海市", city, null, true);
        var districtOffice = body(organizations, OrganizationKind.OFFICE, "和合区", district, cityOffice, true);
        // no superior entered: the desk of the place above is found instead
        var streetOffice = body(organizations, OrganizationKind.OFFICE, "青槐街道", street, null, true);
        var committee =
                body(organizations, OrganizationKind.RESIDENTS_COMMITTEE, "和顺社区居委会", community, streetOffice, true);
        var company = body(organizations, OrganizationKind.PROPERTY_COMPANY, "安和物业", community, committee, false);
        return new Chained(
                city, district, street, community, cityOffice, districtOffice, streetOffice, committee, company);
    }

    private static Place place(Places places, NewPlace wanted) {
        return places.create(wanted, Actor.HOUSE);
    }

    private static Organization body(
            Organizations organizations,
            OrganizationKind kind,
            String name,
            Place place,
            @Nullable Organization superior,
            boolean desk) {
        return organizations.enter(
                new NewOrganization(
                        kind,
                        name,
                        null,
                        superior == null ? null : superior.id(),
                        place.id(),
                        null,
                        null,
                        null,
                        "",
                        null,
                        desk,
                        null),
                Actor.HOUSE);
    }

    NewCommitment promise(@Nullable Organization organization, String title, Budget budget, TurnedTime time) {
        return new NewCommitment(
                organization == null ? Holder.NOBODY : Holder.of(organization.id()),
                title,
                "报事人",
                community.id(),
                new Reference("test-thing", UUID.randomUUID()),
                Purpose.RESOLVE,
                new ClockRule("普通", "1", ClockRule.Kind.WORKING_TIME, budget, Map.of()),
                time.instant(),
                true);
    }

    /** Somebody who holds a post of this organization. */
    static Actor member(Organization organization, Role role) {
        var grant =
                new Grant(role, organization.place().value(), organization.id().value(), null);
        return new Actor.Member(UUID.randomUUID(), "zheng", "小郑", List.of(grant));
    }
}
