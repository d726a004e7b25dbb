package org.courtyard.organizations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.places.BuildingPlan;
import org.courtyard.places.Buildings;
import org.courtyard.places.Crs;
import org.courtyard.places.Grids;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A small invented town: a city down to staircases, its bodies, a grid worker and a service point. */
public record Town(
        Place district,
        Place street,
        Place community,
        Place compound,
        Place staircase,
        Organization committee,
        Organization company,
        Organization office) {

    private static final AtomicInteger NUMBER = new AtomicInteger(80_000_001);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /** Builds one more, with codes of its own. */
    public static Town build(ApplicationContext house) {
        var places = house.getBean(Places.class);
        var code = String.valueOf(NUMBER.getAndIncrement());
        var district = division(places, null, Level.DISTRICT, code.substring(2), "和合区", "Hehe District");
        var street = division(places, district, Level.STREET, code + "01", "青槐街道办事处", "Qinghuai Street");
        var community = division(places, street, Level.COMMUNITY, code + "0101", "和顺社区居委会", "Heshun Community");
        var names = List.of("槐树院 | Huaishuyuan", "槐荫里 | Huaiyinli", "同泰里 | Tongtaili");
        var compounds = new ArrayList<Place>();
        for (int i = 0; i < names.size(); i++) {
            compounds.add(compound(house, community, names.get(i).split(" \\| "), 121.60 + 0.0012 * i));
        }
        var compound = compounds.getFirst();
        var buildings =
                house.getBean(Buildings.class).raise(compound.id(), BuildingPlan.numbered(1, 12, 3), Actor.HOUSE);
        var staircase = places.children(buildings.get(2).id()).get(1);
        return bodies(house, new Ground(district, street, community, compound, staircase));
    }

    private static Town bodies(ApplicationContext house, Ground town) {
        var organizations = house.getBean(Organizations.class);
        var office = organizations.enter(
                NewOrganization.of(OrganizationKind.OFFICE, "青槐街道办事处", town.street.id())
                        .asDesk("8000 2102"),
                Actor.HOUSE);
        var committee = organizations.enter(
                new NewOrganization(
                        OrganizationKind.RESIDENTS_COMMITTEE,
                        "和顺社区居委会",
                        "Heshun residents’ committee",
                        office.id(),
                        town.community.id(),
                        "8000 3300",
                        "周一至周六 8:30–17:30",
                        "Mon–Sat 8:30–17:30",
                        "邻里、证明、帮困",
                        "Neighbours, papers, aid",
                        true,
                        null),
                Actor.HOUSE);
        var company = organizations.enter(
                new NewOrganization(
                        OrganizationKind.PROPERTY_COMPANY,
                        "安和物业",
                        "Anhe Property",
                        null,
                        town.street.id(),
                        "8000 3310",
                        null,
                        null,
                        "维修、保洁、电梯",
                        "Repairs, cleaning, lifts",
                        false,
                        null),
                Actor.HOUSE);
        organizations.serve(company.id(), town.compound.id(), LONG_AGO, Actor.HOUSE);
        house.getBean(Places.class)
                .changeManagement(town.compound.id(), ManagementMode.COMPANY, LONG_AGO, "", Actor.HOUSE);
        house.getBean(Authorities.class).startWithShippedList(LONG_AGO, Actor.HOUSE);
        grid(house, town, committee);
        point(house, town, committee);
        return new Town(
                town.district, town.street, town.community, town.compound, town.staircase, committee, company, office);
    }

    private static void grid(ApplicationContext house, Ground town, Organization committee) {
        var grid = house.getBean(Grids.class)
                .make(town.community.id(), "第一网格", "Grid 1", Set.of(town.compound.id()), Actor.HOUSE);
        house.getBean(Posts.class)
                .make(
                        new NewPost(
                                committee.id(),
                                town.community.id(),
                                grid.id(),
                                "网格员",
                                "Grid worker",
                                Role.GRID_WORKER,
                                "周师傅",
                                "Mr Zhou",
                                "8000 3301",
                                "小郑",
                                "Ms Zheng",
                                true),
                        Actor.HOUSE);
    }

    private static void point(ApplicationContext house, Ground town, Organization committee) {
        var duty = new EnumMap<DayOfWeek, ServicePoint.OnDuty>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            duty.put(day, new ServicePoint.OnDuty("便民窗口 陈老师", "Ms Chen, front desk"));
        }
        house.getBean(ServicePoints.class)
                .open(
                        new NewServicePoint(
                                committee.id(),
                                town.community.id(),
                                "和顺社区党群服务中心",
                                "Heshun service point",
                                "槐荫里 12 号，1 号楼对面",
                                "12 Huaiyinli, by building 1",
                                "周一至周六 8:30–17:30",
                                "Mon–Sat 8:30–17:30",
                                "8000 3300",
                                true,
                                "有坡道，轮椅可进",
                                "Ramp, step-free",
                                List.of(new ServicePoint.Offer(
                                        "居住证明", "Proof of residence", "身份证", "your ID card", true)),
                                Map.copyOf(duty)),
                        Actor.HOUSE);
    }

    private static Place compound(ApplicationContext house, Place community, String[] name, double west) {
        var places = house.getBean(Places.class);
        var made = places.create(
                new NewPlace(
                        community.id(), Level.COMPOUND, name[0], null, name[1], "own", null, null, null, null, null),
                Actor.HOUSE);
        var code = places.freeSpokenCode(made);
        if (code.isPresent()) {
            places.speakAs(made.id(), code.get(), Actor.HOUSE);
        }
        var corners =
                "[[[%1$s,38.9],[%2$s,38.9002],[%2$s,38.902],[%1$s,38.9018],[%1$s,38.9]]]".formatted(west, west + 0.001);
        house.getBean(Outlines.class)
                .draw(made.id(), "{\"type\":\"Polygon\",\"coordinates\":" + corners + "}", Crs.WGS84, Actor.HOUSE);
        return places.place(made.id());
    }

    private static Place division(
            Places places, @Nullable Place parent, Level level, String code, String name, String nameEn) {
        return places.create(
                new NewPlace(
                        parent == null ? null : parent.id(),
                        level,
                        name,
                        null,
                        nameEn,
                        "nbs",
                        code,
                        null,
                        null,
                        null,
                        null),
                Actor.HOUSE);
    }

    private record Ground(Place district, Place street, Place community, Place compound, Place staircase) {}
}
