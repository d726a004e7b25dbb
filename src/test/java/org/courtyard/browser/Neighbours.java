package org.courtyard.browser;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.NewAccount;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Raised;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Whose;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.NewServicePoint;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;

/** An invented neighbourhood of its own for each journey, made through the doors: places, bodies, and people in posts. */
final class Neighbours {

    static final String PASSWORD = "seven kites over the roof";
    static final String LAMP = "3 号楼二单元二楼楼道灯坏了，老人摸黑上楼。";

    private static final AtomicInteger CITIES = new AtomicInteger(8300);
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final LocalDate LONG_AGO = LocalDate.parse("2025-01-01");

    final Place city;
    final Place district;
    final Place around;
    final Place community;
    final Place compound;
    final Place building;
    final Place staircase;
    final Organization town;
    final Organization above;
    final Organization street;
    final Organization committee;
    final Organization company;
    final Organization owners;
    private final Town.Doors doors;
    private final Actor house;
    private final String code = String.valueOf(CITIES.incrementAndGet());

    Neighbours(Town.Doors doors, Actor house) {
        this.doors = doors;
        this.house = house;
        doors.authorities().startWithShippedList(LONG_AGO, house);
        city = division(null, Level.CITY, "", "和海市");
        district = division(city, Level.DISTRICT, "99", "和合区");
        around = division(district, Level.STREET, "99001", "青槐街道");
        community = division(around, Level.COMMUNITY, "99001001", "和顺社区");
        compound = below(community, Level.COMPOUND, "槐树院");
        building = below(compound, Level.BUILDING, "3 号楼");
        staircase = below(building, Level.STAIRCASE, "2 单元");
        doors.places().changeManagement(compound.id(), ManagementMode.COMPANY, LONG_AGO, "", house);
        town = enter(NewOrganization.of(OrganizationKind.OFFICE, "和海市政府办公室", city.id())
                .asDesk("8000 3302"));
        above = enter(NewOrganization.of(OrganizationKind.OFFICE, "和合区政府办公室", district.id())
                .asDesk("8000 3301")
                .below(town.id()));
        street = enter(NewOrganization.of(OrganizationKind.OFFICE, "青槐街道办事处", around.id())
                .asDesk("8000 3300")
                .below(above.id()));
        committee = enter(NewOrganization.of(OrganizationKind.RESIDENTS_COMMITTEE, "和顺社区居委会", community.id())
                .asDesk("8000 3311")
                .below(street.id()));
        company = enter(NewOrganization.of(OrganizationKind.PROPERTY_COMPANY, "安和物业", compound.id())
                .below(committee.id()));
        owners = enter(NewOrganization.of(OrganizationKind.OWNERS_COMMITTEE, "槐树院业委会", compound.id())
                .below(committee.id()));
    }

    /** Somebody new in a new post, who can sign in. */
    Somebody appoint(Organization body, Role role, String title) {
        var name = role.name().toLowerCase(Locale.ROOT) + PEOPLE.incrementAndGet();
        var account = doors.accounts().create(new NewAccount(name, title, "zh", PASSWORD), house);
        post(body.id(), body, role, title, account.id());
        return new Somebody(name, doors.accounts().actor(account.id()).orElseThrow());
    }

    /** Who looks after the installation. */
    Somebody administrator() {
        var name = "administrator" + PEOPLE.incrementAndGet();
        var account = doors.accounts().create(new NewAccount(name, "管理员", "zh", PASSWORD), house);
        doors.grants().grantDirectly(account.id(), Role.ADMINISTRATOR, null, house);
        return new Somebody(name, doors.accounts().actor(account.id()).orElseThrow());
    }

    /** Where one can go. */
    ServicePoint point() {
        return doors.points()
                .open(
                        new NewServicePoint(
                                committee.id(),
                                community.id(),
                                "和顺社区党群服务站",
                                "Heshun service station",
                                "槐树院北门东侧",
                                "East of the north gate",
                                "周一至周五 8:30–17:00",
                                "Mon to Fri 8:30–17:00",
                                "8000 3312",
                                true,
                                "正门有坡道",
                                "Ramp at the main entrance",
                                List.of(new ServicePoint.Offer("居住证明", "Proof of residence", "身份证", "ID card", true)),
                                Map.of(DayOfWeek.MONDAY, new ServicePoint.OnDuty("小郑", "Zheng"))),
                        house);
    }

    /** Who signs in with a name, and acts through the doors. */
    record Somebody(String name, Actor actor) {}

    /** Raised through the door by Auntie Wang, who wants a call. */
    Raised raise(String text, String category, boolean about) {
        var reporter = new Reporter("王阿姨", ContactWay.CALL, "138 0000 4211", null, null, "zh", false, null);
        return doors.concerns()
                .raise(
                        new NewConcern(
                                text,
                                staircase.id(),
                                category,
                                Whose.BUILDING,
                                about,
                                null,
                                null,
                                Source.WEB,
                                reporter,
                                null,
                                null,
                                Map.of(),
                                List.of()),
                        Actor.ANYONE);
    }

    /** The district's department for water. */
    Organization water() {
        return enter(new NewOrganization(
                OrganizationKind.DEPARTMENT,
                "和合区水务局",
                null,
                null,
                district.id(),
                "8000 3302",
                null,
                null,
                "",
                null,
                false,
                "water"));
    }

    Raised lamp() {
        return raise(LAMP, "stair-lighting", false);
    }

    private void post(OrganizationId body, Organization at, Role role, String title, AccountId account) {
        var post = doors.posts().make(NewPost.of(body, at.place(), title, role), house);
        doors.posts().fill(post.id(), account, house);
    }

    private Place division(@org.jspecify.annotations.Nullable Place above, Level level, String rest, String name) {
        return doors.places()
                .create(NewPlace.division(above == null ? null : above.id(), level, code + rest, name), house);
    }

    private Place below(Place above, Level level, String name) {
        return doors.places().create(NewPlace.below(above.id(), level, name), house);
    }

    private Organization enter(NewOrganization wanted) {
        return doors.organizations().enter(wanted, house);
    }
}
