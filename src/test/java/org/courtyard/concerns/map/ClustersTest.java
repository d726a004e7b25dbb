package org.courtyard.concerns.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.courtyard.places.Coordinates;
import org.courtyard.places.Extent;
import org.courtyard.places.Located;
import org.courtyard.places.MapWindow;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A community of about 700 metres with two compounds, seen from far and near. */
class ClustersTest {

    private static final UUID COMMUNITY = new UUID(0, 1);
    private static final UUID WEST = new UUID(0, 2);
    private static final UUID EAST = new UUID(0, 3);
    private static final UUID STAIRCASE = new UUID(0, 4);
    private static final Map<PlaceId, Located> KNOWN = Map.of(
            new PlaceId(COMMUNITY), area(120.000, 120.008),
            new PlaceId(WEST), area(120.000, 120.004),
            new PlaceId(EAST), area(120.004, 120.008));
    private static final Coordinates PIN = new Coordinates(30.0021, 120.0012);

    @Test
    void fromFarAPlaceSpeaksForAllThatLiesInIt() {
        var seen = Clusters.of(List.of(pile(WEST, null, 3), pile(EAST, PIN, 4)), KNOWN, window(13));
        assertThat(seen).singleElement().satisfies(all -> {
            assertThat(all.count()).isEqualTo(7);
            assertThat(all.place()).isEqualTo(COMMUNITY);
            assertThat(all.at()).isEqualTo(KNOWN.get(new PlaceId(COMMUNITY)).middle());
            assertThat(all.last()).isFalse();
            assertThat(all.extent()).isEqualTo(KNOWN.get(new PlaceId(COMMUNITY)).extent());
        });
    }

    @Test
    void fromNearEachPartSpeaksForItself() {
        var seen = Clusters.of(List.of(pile(WEST, null, 3), pile(EAST, null, 4)), KNOWN, window(16));
        assertThat(seen).extracting(Cluster::place).containsExactly(EAST, WEST);
        assertThat(seen).allMatch(Cluster::last);
    }

    @Test
    void aPinIsSeenOnlyAtTheEndOfTheWay() {
        var pinned = List.of(pile(WEST, PIN, 1));
        assertThat(Clusters.of(pinned, KNOWN, window(16)))
                .singleElement()
                .returns(KNOWN.get(new PlaceId(WEST)).middle(), Cluster::at)
                .returns(false, Cluster::last);
        assertThat(Clusters.of(pinned, KNOWN, window(18)))
                .singleElement()
                .returns(PIN, Cluster::at)
                .returns(true, Cluster::last);
    }

    @Test
    void withoutAPinNobodyIsShownMorePreciselyThanTheNarrowestDrawnPlace() {
        var inStaircase = new Pile(List.of(COMMUNITY, WEST, STAIRCASE), null, 1, new UUID(9, 9));
        for (int zoom = 13; zoom <= MapWindow.NEAR; zoom++) {
            assertThat(Clusters.of(List.of(inStaircase), KNOWN, window(zoom)))
                    .singleElement()
                    .extracting(Cluster::at)
                    .isIn(
                            KNOWN.get(new PlaceId(COMMUNITY)).middle(),
                            KNOWN.get(new PlaceId(WEST)).middle());
        }
    }

    @Test
    void whatIsNowhereOnTheMapIsNotOnIt() {
        var lost = new Pile(List.of(new UUID(7, 7)), null, 5, new UUID(9, 9));
        assertThat(Clusters.of(List.of(lost), KNOWN, window(16))).isEmpty();
    }

    @Test
    void nothingIsLostNothingIsCountedTwiceAndOrderDoesNotMatter() {
        var random = new Random(7);
        var piles = new ArrayList<Pile>();
        for (int i = 0; i < 400; i++) {
            var pin = new Coordinates(30.0 + random.nextDouble(0.008), 120.0 + random.nextDouble(0.008));
            piles.add(new Pile(List.of(COMMUNITY, WEST), pin, 1 + random.nextInt(5), new UUID(5, i)));
        }
        int sum = piles.stream().mapToInt(Pile::count).sum();
        for (int zoom : new int[] {14, 16, 18}) {
            var seen = Clusters.of(piles, KNOWN, window(zoom));
            assertThat(seen.stream().mapToInt(Cluster::count).sum()).isEqualTo(sum);
            Collections.shuffle(piles, random);
            assertThat(Clusters.of(piles, KNOWN, window(zoom))).isEqualTo(seen);
        }
    }

    @Test
    void noNumberCoversAnother() {
        var piles = new ArrayList<Pile>();
        for (int i = 0; i < 900; i++) {
            var pin = new Coordinates(30.0 + i / 30 * 0.0002, 120.0 + i % 30 * 0.0001);
            piles.add(new Pile(List.of(COMMUNITY, WEST), pin, 1, new UUID(5, i)));
        }
        var window = window(18);
        var seen = Clusters.of(piles, KNOWN, window);
        for (var one : seen) {
            for (var other : seen) {
                double apart = Math.hypot(
                        window.x(one.at().longitude()) - window.x(other.at().longitude()),
                        window.y(one.at().latitude()) - window.y(other.at().latitude()));
                assertThat(one.equals(other) || apart >= 44).isTrue();
            }
        }
    }

    @Test
    void aSmallStepOfTheHandAsksTheSameQuestion() {
        assertThat(MapWindow.of(16, "120.0011,30.0011,120.0052,30.0052"))
                .isEqualTo(MapWindow.of(16, "120.0012,30.0012,120.0053,30.0053"));
    }

    private static MapWindow window(int zoom) {
        return MapWindow.of(zoom, "119.999,29.999,120.009,30.009");
    }

    private static Pile pile(UUID compound, @Nullable Coordinates pin, int count) {
        return new Pile(List.of(COMMUNITY, compound), pin, count, new UUID(8, count));
    }

    private static Located area(double west, double east) {
        return new Located(new Coordinates(30.0015, (west + east) / 2), new Extent(west, 30.0, east, 30.003), true);
    }
}
