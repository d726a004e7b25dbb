package org.courtyard.concerns.bench;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.Grants;
import org.courtyard.accounts.NewAccount;
import org.courtyard.accounts.Tokens;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.NewOrganization;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.springframework.context.ApplicationContext;

/**
 * An invented district to measure in: streets, communities, compounds and buildings, somebody to answer for each, and one
 * account that oversees it all.
 *
 * @param buildings where concerns are raised
 * @param token of the account that raises and handles them
 */
public record Scene(PlaceId district, List<PlaceId> buildings, AccountId account, String token) {

    private static final String CODE = "990101";
    private static final String ACCOUNT = "bench";
    private static final List<String> NAMES =
            List.of("松涛", "柳湾", "石桥", "枫林", "东篱", "望海", "南坡", "槐荫", "青禾", "白鹭", "井台", "鼓楼");

    /** Finds it, or makes it where there is none. */
    public static Scene in(ApplicationContext application) {
        var places = application.getBean(Places.class);
        var accounts = application.getBean(Accounts.class);
        var district = places.byCode(CODE).orElseGet(() -> build(application));
        var account = accounts.byName(ACCOUNT).orElseThrow().id();
        var token = application.getBean(Tokens.class).issue(account, "bench", 1).secret();
        return new Scene(district.id(), buildings(places, district), account, token);
    }

    private static List<PlaceId> buildings(Places places, Place district) {
        var found = new ArrayList<PlaceId>();
        for (var street : places.children(district.id())) {
            for (var community : places.children(street.id())) {
                for (var compound : places.children(community.id())) {
                    places.children(compound.id()).forEach(building -> found.add(building.id()));
                }
            }
        }
        return found;
    }

    private static Place build(ApplicationContext application) {
        var places = application.getBean(Places.class);
        application.getBean(Authorities.class).startWithShippedList(java.time.LocalDate.EPOCH, Actor.HOUSE);
        var city = places.create(NewPlace.division(null, Level.CITY, "9901", "试验市"), Actor.HOUSE);
        var district = places.create(NewPlace.division(city.id(), Level.DISTRICT, CODE, "试验区"), Actor.HOUSE);
        office(application, district, "试验区政府");
        for (int street = 0; street < 3; street++) {
            street(application, district, street);
        }
        var account =
                application.getBean(Accounts.class).create(new NewAccount(ACCOUNT, "试验员", "zh", null), Actor.HOUSE);
        application.getBean(Grants.class).grantDirectly(account.id(), Role.OVERSEER, district.id(), Actor.HOUSE);
        return district;
    }

    private static void street(ApplicationContext application, Place district, int number) {
        var places = application.getBean(Places.class);
        var code = "%s%03d".formatted(CODE, number + 1);
        var street = places.create(
                NewPlace.division(district.id(), Level.STREET, code, "试验" + (number + 1) + "街道"), Actor.HOUSE);
        office(application, street, street.name() + "办事处");
        for (int i = 0; i < 4; i++) {
            var name = NAMES.get(number * 4 + i);
            var community = places.create(
                    NewPlace.division(street.id(), Level.COMMUNITY, "%s%03d".formatted(code, i + 1), name + "社区居委会"),
                    Actor.HOUSE);
            var committee = NewOrganization.of(OrganizationKind.RESIDENTS_COMMITTEE, community.name(), community.id());
            application.getBean(Organizations.class).enter(committee.asDesk("8000 3300"), Actor.HOUSE);
            compounds(places, community, name);
        }
    }

    private static void compounds(Places places, Place community, String name) {
        for (var end : List.of("花园", "小区")) {
            var compound = places.create(NewPlace.below(community.id(), Level.COMPOUND, name + end), Actor.HOUSE);
            for (int building = 1; building <= 4; building++) {
                places.create(NewPlace.below(compound.id(), Level.BUILDING, building + " 号楼"), Actor.HOUSE);
            }
        }
    }

    private static void office(ApplicationContext application, Place place, String name) {
        application
                .getBean(Organizations.class)
                .enter(
                        NewOrganization.of(OrganizationKind.OFFICE, name, place.id())
                                .asDesk("8000 1000"),
                        Actor.HOUSE);
    }
}
