package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

    private static String square(double west, double south, double side) {
        double east = west + side;
        double north = south + side;
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]}"
                .formatted(west, south, east, south, east, north, west, north, west, south);
    }
}
