package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoordinatesTest {

    @Property(tries = 500)
    void aRoundTripComesBackWithinHalfAMetre(
            @ForAll @DoubleRange(min = 18, max = 53) double latitude,
            @ForAll @DoubleRange(min = 74, max = 134) double longitude) {
        var point = new Coordinates(latitude, longitude);
        for (var crs : Crs.values()) {
            assertThat(point.fromWgs84(crs).toWgs84(crs).metresTo(point))
                    .as("%s", crs)
                    .isLessThan(0.5);
        }
    }

    @Property(tries = 500)
    void theShiftIsNeverMoreThanAKilometreAndAHalf(
            @ForAll @DoubleRange(min = 18, max = 53) double latitude,
            @ForAll @DoubleRange(min = 74, max = 134) double longitude) {
        var point = new Coordinates(latitude, longitude);
        assertThat(point.fromWgs84(Crs.GCJ02).metresTo(point)).isBetween(10.0, 1_500.0);
    }

    /** Tiananmen's flagpole; the shifted values are those the published maps show. */
    @Test
    void aKnownPointLandsWhereTheMapsShowIt() {
        var shifted = new Coordinates(39.9054895, 116.3976317).fromWgs84(Crs.GCJ02);
        assertThat(shifted.latitude()).isCloseTo(39.90689, within(0.00005));
        assertThat(shifted.longitude()).isCloseTo(116.40387, within(0.00005));
    }

    /** The vectors of eviltransform's own tests: Shanghai, Shenzhen, Beijing. */
    @ParameterizedTest
    @CsvSource({
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
    })
    void publishedVectorsOfGcj02AgreeBothWays(double latitude, double longitude, double there, double east) {
        var plain = new Coordinates(latitude, longitude);
        var shifted = new Coordinates(there, east);
        assertThat(plain.fromWgs84(Crs.GCJ02).metresTo(shifted)).isLessThan(0.1);
        assertThat(shifted.toWgs84(Crs.GCJ02).metresTo(plain)).isLessThan(0.1);
    }

    /** What coordtransform and its ports print for this point. */
    @Test
    void thePublishedVectorOfBd09AgreesBothWays() {
        var plain = new Coordinates(39.915, 116.404);
        var turned = new Coordinates(39.922699552216216, 116.41662724378733);
        assertThat(plain.fromWgs84(Crs.BD09).metresTo(turned)).isLessThan(0.1);
        assertThat(turned.toWgs84(Crs.BD09).metresTo(plain)).isLessThan(0.1);
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void outsideChinaGcjChangesNothing(Crs crs) {
        var boston = new Coordinates(42.36, -71.06);
        if (crs != Crs.BD09) {
            assertThat(boston.fromWgs84(crs)).isEqualTo(boston);
        }
        assertThat(boston.fromWgs84(crs).toWgs84(crs).metresTo(boston)).isLessThan(0.5);
    }

    @Test
    void aDegreeOfLatitudeIsAbout111Kilometres() {
        assertThat(new Coordinates(30, 110).metresTo(new Coordinates(31, 110))).isCloseTo(111_195, within(10.0));
    }
}
