package org.courtyard.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
