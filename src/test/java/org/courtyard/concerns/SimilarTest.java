package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Level;
import org.courtyard.places.NewPlace;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.search.Searchable;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which concerns somebody is asked about before raising the same once more. */
@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
@Transactional
class SimilarTest {

    private static final double LATITUDE = 38.9;
    private static final double LONGITUDE = 121.6;
    private static final double METRES_PER_DEGREE = 111_195;

    @Autowired
    Similar similar;

    @Autowired
    Places places;

    @Autowired
    Outlines outlines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource time;

    private Place district;
    private Place community;
    private Place compound;
    private Place building;

    @BeforeEach
    void build() {
        district = places.create(NewPlace.division(null, Level.DISTRICT, "829901", "和合区"), Actor.HOUSE);
        var street = places.create(NewPlace.division(district.id(), Level.STREET, "829901001", "青槐街道"), Actor.HOUSE);
        community =
                places.create(NewPlace.division(street.id(), Level.COMMUNITY, "829901001001", "和顺社区居委会"), Actor.HOUSE);
        compound = compound("槐树院", 0);
        building = places.create(NewPlace.below(compound.id(), Level.BUILDING, "3 号楼"), Actor.HOUSE);
    }

    @Test
    void theSameCompoundIsNear() {
        var other = places.create(NewPlace.below(compound.id(), Level.BUILDING, "9 号楼"), Actor.HOUSE);
        raised(other, "9 号楼门口路灯坏了好几天");
        assertThat(near(building, "路灯坏了")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"200, 1", "240, 1", "260, 0", "3000, 0"})
    void anotherCompoundIsNearUpTo250Metres(double metres, int found) {
        raised(compound("同泰里", metres), "院门口路灯坏了好几天");
        assertThat(near(building, "路灯坏了")).isEqualTo(found);
    }

    @Test
    void twoCharactersAreEnough() {
        raised(building, "楼前路灯不亮");
        assertThat(near(building, "路灯")).isEqualTo(1);
    }

    @Test
    void whoNamesOnlyTheCommunityIsAskedAboutAllOfIt() {
        raised(building, "楼前路灯不亮");
        assertThat(near(community, "路灯不亮")).isEqualTo(1);
    }

    @Test
    void aWholeDistrictIsNotNear() {
        raised(building, "楼前路灯不亮");
        assertThat(near(district, "路灯不亮")).isZero();
    }

    @Test
    void anotherThingIsNotAlike() {
        raised(building, "垃圾桶满了没人清");
        assertThat(near(building, "电梯停了")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"29, 1", "31, 0"})
    void aClosedOneIsAskedAboutForAMonth(int days, int found) {
        raised(building, "楼前路灯不亮");
        jdbc.sql("update concerns.concern set status = 'CLOSED', outcome = 'SOLVED', closed_at = :at")
                .param("at", ConcernRow.time(time.instant().minus(Duration.ofDays(days))))
                .update();
        assertThat(near(building, "路灯不亮")).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"visibility = 'HANDLERS'", "published_at = null", "status = 'CLOSED'", "outcome = 'WITHDRAWN'"})
    void whatIsNotForEverybodyOrOverIsNotShown(String change) {
        raised(building, "楼前路灯不亮");
        jdbc.sql("update concerns.concern set " + change).update();
        assertThat(near(building, "路灯不亮")).isZero();
    }

    private int near(Place place, String text) {
        return similar.near(place, text, 3).size();
    }

    private Place compound(String name, double metresNorth) {
        var made = places.create(NewPlace.below(community.id(), Level.COMPOUND, name), Actor.HOUSE);
        outlines.pin(made.id(), new Coordinates(LATITUDE + metresNorth / METRES_PER_DEGREE, LONGITUDE), Actor.HOUSE);
        return places.place(made.id());
    }

    private void raised(Place place, String text) {
        jdbc.sql("""
                        insert into concerns.concern (region, id, community_id, community_name, number, place_id, path,
                               place_name, category, category_version, whose, title, body, public_body, published_at, terms,
                               visibility, source, status, raised_at, changed_at)
                        values (:region, :id, :community, '和顺', 1, :place, :path, '槐树院', 'other', 1, 'UNSURE', :text, :text,
                               :text, :now, array_to_tsvector(:terms), 'PUBLIC', 'WEB', 'IN_HAND', :now, :now)
                        """)
                .param("region", place.region())
                .param("id", UUID.randomUUID())
                .param("community", community.id().value())
                .param("place", place.id().value())
                .param("path", place.path().toArray(UUID[]::new))
                .param("text", text)
                .param("terms", Searchable.terms(text).toArray(String[]::new))
                .param("now", ConcernRow.time(time.instant()))
                .update();
    }
}
