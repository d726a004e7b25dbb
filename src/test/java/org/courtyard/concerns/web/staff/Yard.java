package org.courtyard.concerns.web.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Whose;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** An invented street, community and compound with the bodies that answer for them, and people who act for these. */
public class Yard {

    private static final AtomicInteger CITIES = new AtomicInteger(8100);
    private static final LocalDate LONG_AGO = LocalDate.parse("2025-01-01");

    final Places places;
    final Concerns concerns;
    public final Place building;
    public final Organization street;
    public final Organization committee;
    public final Organization company;
    public final Organization other;
    public final Actor desk;
    public final Actor handler;
    public final Actor stranger;
    public final Actor overseer;

    public Yard(Places places, Organizations organizations, Authorities authorities, Concerns concerns) {
        this.places = places;
        this.concerns = concerns;
        authorities.startWithShippedList(LONG_AGO, Actor.HOUSE);
        var code = String.valueOf(CITIES.incrementAndGet());
        var district = places.create(NewPlace.division(null, Level.DISTRICT, code + "99", "和合区"), Actor.HOUSE);
        var around = places.create(NewPlace.division(district.id(), Level.STREET, code + "99001", "青槐街道"), Actor.HOUSE);
        var community = places.create(
                NewPlace.division(around.id(), Level.COMMUNITY, code + "99001001", "和顺社区居委会"), Actor.HOUSE);
        var compound = places.create(NewPlace.below(community.id(), Level.COMPOUND, "槐树院"), Actor.HOUSE);
        building = places.create(NewPlace.below(compound.id(), Level.BUILDING, "3 号楼"), Actor.HOUSE);
        places.changeManagement(compound.id(), ManagementMode.COMPANY, LONG_AGO, "", Actor.HOUSE);
        street = organizations.enter(
                NewOrganization.of(OrganizationKind.OFFICE, "青槐街道办事处", around.id())
                        .asDesk("8000 3300"),
                Actor.HOUSE);
        committee = organizations.enter(
                NewOrganization.of(OrganizationKind.RESIDENTS_COMMITTEE, "和顺社区居委会", community.id())
                        .asDesk("8000 3311")
                        .below(street.id()),
                Actor.HOUSE);
        company = organizations.enter(
                NewOrganization.of(OrganizationKind.PROPERTY_COMPANY, "安和物业", compound.id())
                        .below(committee.id()),
                Actor.HOUSE);
        other = organizations.enter(
                NewOrganization.of(OrganizationKind.VOLUNTEERS, "邻里志愿队", compound.id()), Actor.HOUSE);
        desk = member(committee, Role.DESK, "小郑");
        handler = member(company, Role.HANDLER, "老周");
        stranger = member(other, Role.HANDLER, "阿梅");
        overseer = member(street, Role.OVERSEER, "街道值班");
    }

    public static Actor member(Organization organization, Role role, String name) {
        var grant =
                new Grant(role, organization.place().value(), organization.id().value(), null);
        return new Actor.Member(UUID.randomUUID(), name, name, List.of(grant));
    }

    /** The company's: the light in the stairs; the reporter wants a call. */
    public Concern light() {
        return raise("三单元楼道灯坏了，老人摸黑上楼，很危险。电话 13800004211", false, null);
    }

    /** @param shared the reporter agreed that others than the lead may reach him */
    public Concern raise(String text, boolean shared) {
        return raise(text, false, null, shared);
    }

    public Concern raise(String text, boolean aboutHandler, @org.jspecify.annotations.Nullable String category) {
        return raise(text, aboutHandler, category, false);
    }

    private Concern raise(
            String text, boolean aboutHandler, @org.jspecify.annotations.Nullable String category, boolean shared) {
        var reporter = new Reporter("王阿姨", ContactWay.CALL, "138 0000 4211", null, null, "zh", shared, null);
        return concerns.raise(
                        new NewConcern(
                                text,
                                building.id(),
                                category == null ? "stair-lighting" : category,
                                Whose.BUILDING,
                                aboutHandler,
                                null,
                                null,
                                Source.WEB,
                                reporter,
                                null,
                                null,
                                Map.of(),
                                List.of()),
                        Actor.ANYONE)
                .concern();
    }

    static String firstReply(Category category) {
        return category.replyTemplates().getFirst().zh();
    }

    /** A clock that somebody turns; it ticks at each look, as no two things happen at once. */
    public static class Clock implements InstantSource {

        private volatile Instant now = at("2026-11-23T10:20");

        public static Instant at(String local) {
            return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        }

        public void turnTo(String local) {
            now = at(local);
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusMillis(1);
            return now;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Turned {

        @Bean
        @Primary
        Clock turnedClock() {
            return new Clock();
        }
    }
}
