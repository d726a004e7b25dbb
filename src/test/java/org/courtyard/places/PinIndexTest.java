package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.courtyard.places.OutlineStore.Drawn;
import org.courtyard.platform.problems.BadInput;
import org.junit.jupiter.api.Test;

class PinIndexTest {

    private static final UUID COMMUNITY = new UUID(0, 1);
    private static final UUID COMPOUND = new UUID(0, 2);
    private static final UUID KIOSK = new UUID(0, 3);

    private final PinIndex index = new PinIndex(List.of(
            new Drawn(COMMUNITY, 5, square(121.60, 38.90, 0.02), null, null),
            new Drawn(COMPOUND, 6, square(121.605, 38.905, 0.003), null, null),
            new Drawn(KIOSK, 7, null, 38.9065, 121.6100)));

    @Test
    void thePlaceDeepestInTheTreeIsFound() {
        assertThat(index.at(new Coordinates(38.906, 121.606))).contains(COMPOUND);
        assertThat(index.at(new Coordinates(38.915, 121.615))).contains(COMMUNITY);
    }

    @Test
    void thePinOnTheEdgeIsInside() {
        assertThat(index.at(new Coordinates(38.905, 121.606))).contains(COMPOUND);
    }

    @Test
    void outsideAllOutlinesNothingIsFound() {
        assertThat(index.at(new Coordinates(39.5, 121.6))).isEmpty();
    }

    @Test
    void neighboursAreMeasuredFromTheOutlineOrThePoint() {
        // 0.002 degrees of longitude at this latitude are 173 m
        var pin = new Coordinates(38.9065, 121.6100);
        assertThat(index.near(pin, 100)).containsExactlyInAnyOrder(COMMUNITY, KIOSK);
        assertThat(index.near(pin, 250)).containsExactlyInAnyOrder(COMMUNITY, KIOSK, COMPOUND);
    }

    @Test
    void anOutlineThatCrossesItselfIsRefused() {
        var bow = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}";
        assertThatThrownBy(() -> GeoJson.read(bow, Crs.WGS84)).isInstanceOf(BadInput.class);
    }

    @Test
    void whatIsNoOutlineIsRefused() {
        for (var text : List.of(
                "",
                "{",
                "[]",
                "{\"type\":\"Point\",\"coordinates\":[1,2]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,95],[0,0]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,\"x\"],[0,1],[1,1],[0,0]]]}")) {
            assertThatThrownBy(() -> GeoJson.read(text, Crs.WGS84)).as(text).isInstanceOf(BadInput.class);
        }
    }

    @Test
    void aSketchKeepsNorthUp() {
        var south = new PlaceId(new UUID(0, 8));
        var north = new PlaceId(new UUID(0, 9));
        var map =
                MapSketch.of(java.util.Map.of(south, square(121.60, 38.90, 0.01), north, square(121.60, 38.92, 0.01)));
        var ys = new java.util.HashMap<PlaceId, Integer>();
        map.areas().forEach(area -> ys.put(area.place(), area.y()));
        assertThat(ys.get(north)).isLessThan(ys.get(south));
    }

    @Test
    void anyPinInTheInventedDistrictCanBeDrawn() throws IOException {
        var outlines = demo();
        var random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            var pin = new Coordinates(38.685 + random.nextDouble(0.03), 122.07 + random.nextDouble(0.06));
            assertThat(PinSketch.of(pin, outlines))
                    .get()
                    .satisfies(drawn -> assertThat(drawn.areas())
                            .isNotEmpty()
                            .allMatch(area -> !area.rings().isEmpty()));
        }
    }

    @Test
    void aPlaceWithPartsInSightLeavesItsNameToThem() {
        assertThat(index.drawn(MapWindow.of(15, "121.60,38.90,121.62,38.92")))
                .filteredOn(DrawnPlace::named)
                .extracting(each -> each.place().value())
                .containsExactly(COMPOUND);
        assertThat(index.drawn(MapWindow.of(13, "121.60,38.90,121.62,38.92")))
                .filteredOn(DrawnPlace::named)
                .extracting(each -> each.place().value())
                .containsExactly(COMMUNITY);
    }

    @Test
    void whatAllNamesEndInIsNotWrittenIntoTheDrawing() {
        assertThat(MapNames.commonEnding(List.of("和顺社区", "南院社区"))).isEqualTo("社区");
        assertThat(MapNames.commonEnding(List.of("Heshun Community", "Xijing Community")))
                .isEqualTo(" Community");
        assertThat(MapNames.commonEnding(List.of("1 号楼", "2 号楼"))).isEmpty();
        assertThat(MapNames.commonEnding(List.of("Mapleton", "Hilton"))).isEmpty();
        assertThat(MapNames.commonEnding(List.of("和顺社区"))).isEmpty();
    }

    private static PinIndex demo() throws IOException {
        try (var file = PinIndexTest.class.getResourceAsStream("/demo/outlines.geojson")) {
            var lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines();
            var places = lines.filter(line -> line.contains("\"Feature\""))
                    .map(line -> line.replaceAll(",$", ""))
                    .map(line -> new Drawn(UUID.randomUUID(), line.contains("/") ? 7 : 6, line, null, null))
                    .toList();
            return new PinIndex(places);
        }
    }

    private static String square(double west, double south, double side) {
        double east = west + side;
        double north = south + side;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }
}
