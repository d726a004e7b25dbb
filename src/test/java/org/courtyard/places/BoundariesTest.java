package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.places.divisions.Divisions;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** Outlines come from files of others, in three systems of coordinates, and not all of them are sound. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Transactional
class BoundariesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(840_010);

    @Autowired
    Boundaries boundaries;

    @Autowired
    Places places;

    @Autowired
    Recuts recuts;

    @Autowired
    Divisions divisions;

    private final List<String> refused = new ArrayList<>();
    private String code;
    private Place district;
    private Place street;
    private Place community;

    @BeforeEach
    void build() {
        code = String.valueOf(NUMBER.incrementAndGet());
        district = places.create(NewPlace.division(null, Level.DISTRICT, code, "和合区"), Actor.HOUSE);
        street = places.create(NewPlace.division(district.id(), Level.STREET, code + "001", "青槐街道"), Actor.HOUSE);
        community =
                places.create(NewPlace.division(street.id(), Level.COMMUNITY, code + "001001", "和顺社区居委会"), Actor.HOUSE);
    }

    @Test
    void aPinFindsTheMostSpecificPlaceAndTheEdgeIsInside() {
        take(Crs.WGS84, nested());
        assertThat(pin(5.5, 5.5)).isEqualTo(community.id());
        assertThat(pin(5, 5.5)).isEqualTo(community.id());
        assertThat(pin(3.5, 3.5)).isEqualTo(street.id());
        assertThat(pin(0.5, 0.5)).isEqualTo(district.id());
        assertThat(places.byPin(38.95, 123.5)).isEmpty();
    }

    @Test
    void afterARecutThePinFindsWhatExists() {
        take(Crs.WGS84, nested());
        recuts.split(
                community.id(),
                places.place(community.id()).version(),
                List.of(new NewPart("和顺东社区居委会", null, null, Set.of()), new NewPart("和顺西社区居委会", null, null, Set.of())),
                0,
                new Decided(java.time.LocalDate.EPOCH, "拆分"),
                Actor.HOUSE);
        assertThat(pin(5.5, 5.5)).isEqualTo(street.id());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        assertThat(take(Crs.GCJ02, nested())).isEqualTo(new Boundaries.Report(3, 3, 0, 0, 0));
        assertThat(take(Crs.GCJ02, nested())).isEqualTo(new Boundaries.Report(3, 0, 0, 3, 0));
    }

    @Test
    void aHoleIsOutside() {
        take(Crs.WGS84, feature(code, "Polygon", "[" + ring(0, 0, 9) + "," + ring(4, 4, 2) + "]"));
        assertThat(pin(1, 1)).isEqualTo(district.id());
        assertThat(places.byPin(at(5), east(5))).isEmpty();
    }

    @Test
    void theCodeOfACityMayEndInZeros() {
        var city = places.create(NewPlace.division(null, Level.CITY, code.substring(2), "青河市"), Actor.HOUSE);
        take(Crs.WGS84, feature(code.substring(2) + "00", "Polygon", "[" + ring(0, 0, 9) + "]"));
        assertThat(pin(1, 1)).isEqualTo(city.id());
    }

    @Test
    void openRingsAreClosedAndBowTiesRefused() {
        var open = feature(code, "Polygon", "[[[121,38],[122,38],[122,39],[121,39]]]");
        var bow = feature(code + "001", "Polygon", "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]");
        assertThat(take(Crs.WGS84, open, bow)).isEqualTo(new Boundaries.Report(2, 1, 1, 0, 1));
        assertThat(refused).containsExactly("2 " + code + "001 places.outline-crosses");
    }

    @Test
    void whatIsWrongWithAFeatureIsSaidOfThatFeature() {
        var report = take(
                Crs.WGS84,
                feature("999999", "Polygon", "[" + ring(0, 0, 1) + "]"),
                feature(code, "Polygon", "[[[38.9,121.6],[38.9,121.7],[39,121.7],[38.9,121.6]]]"),
                feature(code, "Point", "[121,38]"),
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"无码\"},\"geometry\":null}",
                feature(code + "001", "Polygon", "[" + ring(2, 2, 3) + "]"));
        assertThat(report.drawn()).isEqualTo(1);
        assertThat(refused)
                .containsExactly(
                        "1 999999 places.boundaries.unknown",
                        "2 " + code + " places.outline-swapped",
                        "3 " + code + " places.outline-not-polygon",
                        "4 null places.boundaries.no-code");
    }

    @Test
    void aRingOfMillionsOfPointsIsRefusedWithoutBeingKept() {
        var points = "[121.5,38.9],".repeat(800_000);
        take(
                Crs.WGS84,
                feature(code, "Polygon", "[[" + points + "[121.5,38.9]]]"),
                feature(code + "001", "Polygon", "[" + ring(2, 2, 3) + "]"));
        assertThat(refused).containsExactly("1 " + code + " places.outline-large");
    }

    @Test
    void whatIsNoJsonNamesItsLineAndTakesNothing() {
        assertThatThrownBy(() -> take(Crs.WGS84, feature(code, "Polygon", "[[[NaN,38],[122,38],[122,39],[121,39]]]")))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    assertThat(bad.wrongs().getFirst().key()).isEqualTo("places.boundaries.no-json");
                    assertThat(bad.wrongs().getFirst().args()[0]).isEqualTo(1);
                });
        assertThatThrownBy(() -> take("[1,2]")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> take("{}")).isInstanceOf(BadInput.class);
    }

    @Test
    void thePublishedDistrictsOfDalianAreTakenOver() throws IOException {
        var file = Path.of("../shared/data/boundaries/dalian_districts_skyaimee_210200_full.geojson");
        assumeThat(file).exists();
        divisions.takeDalian();
        try (var in = Files.newInputStream(file)) {
            var report = boundaries.take(in, Crs.GCJ02, "adcode", this::refuse);
            assertThat(report.features()).isEqualTo(10);
            assertThat(report.drawn()).as("%s", refused).isEqualTo(10);
        }
        assertThat(places.byPin(38.9185, 121.6400))
                .get()
                .extracting(Place::code)
                .isEqualTo("210202");
    }

    private String[] nested() {
        return new String[] {
            feature(code, "MultiPolygon", "[[" + ring(0, 0, 9) + "]]"),
            feature(code + "001", "Polygon", "[" + ring(3, 3, 5) + "]"),
            feature(code + "001001", "Polygon", "[" + ring(5, 5, 1) + "]")
        };
    }

    private PlaceId pin(double x, double y) {
        return places.byPin(at(y), east(x)).orElseThrow().id();
    }

    private Boundaries.Report take(Crs crs, String... features) {
        return boundaries.take(
                stream("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}"),
                crs,
                "adcode",
                this::refuse);
    }

    private Boundaries.Report take(String file) {
        return boundaries.take(stream(file), Crs.WGS84, "adcode", this::refuse);
    }

    private void refuse(int number, @org.jspecify.annotations.Nullable String code, String key, Object... args) {
        refused.add(number + " " + code + " " + key);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"adcode\":\"%s\",\"center\":[1,2]},\"geometry\":{\"coordinates\":%s,\"type\":\"%s\"}}"
                .formatted(code, coordinates, type);
    }

    private static String ring(double x, double y, double side) {
        return "[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]"
                .formatted(
                        east(x),
                        at(y),
                        east(x + side),
                        at(y),
                        east(x + side),
                        at(y + side),
                        east(x),
                        at(y + side),
                        east(x),
                        at(y));
    }

    private static double at(double y) {
        return 40 + y / 100;
    }

    private static double east(double x) {
        return 124 + x / 100;
    }
}
