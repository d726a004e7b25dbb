package org.courtyard.places;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point on the earth in degrees, and the way between coordinate systems.
 *
 * <p>GCJ-02 is not published officially; the polynomial with sine terms over the Krasovsky ellipsoid used here is the
 * widely known reconstruction. Its inverse has no closed form and is found by iteration, so that a round trip stays
 * within a millimetre.
 *
 * @param latitude −90 to 90, north positive
 * @param longitude −180 to 180, east positive
 */
public record Coordinates(double latitude, double longitude) {

    private static final double KRASOVSKY_AXIS = 6_378_245.0;
    private static final double KRASOVSKY_ECCENTRICITY = 0.00669342162296594323;
    private static final double BD_TURN = PI * 3000.0 / 180.0;
    private static final double BD_LONGITUDE = 0.0065;
    private static final double BD_LATITUDE = 0.006;
    private static final double EARTH_RADIUS = 6_371_008.8;
    private static final double SETTLED = 1e-10;
    private static final int MOST_STEPS = 30;

    public Coordinates {
        if (!(abs(latitude) <= 90 && abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on the earth: " + latitude + ", " + longitude);
        }
    }

    /** Empty when one of the two is missing, or they are not on the earth. */
    public static Optional<Coordinates> ofNullable(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude != null && longitude != null && abs(latitude) <= 90 && abs(longitude) <= 180
                ? Optional.of(new Coordinates(latitude, longitude))
                : Optional.empty();
    }

    /** This point, given in {@code from}, in WGS-84. */
    public Coordinates toWgs84(Crs from) {
        return switch (from) {
            case WGS84 -> this;
            case GCJ02 -> withoutShift();
            case BD09 -> withoutTurn().withoutShift();
        };
    }

    /** This point, given in WGS-84, in {@code to}. */
    public Coordinates fromWgs84(Crs to) {
        return switch (to) {
            case WGS84 -> this;
            case GCJ02 -> shifted();
            case BD09 -> shifted().turned();
        };
    }

    /** Great-circle distance in metres on a sphere of the earth's mean radius. */
    public double metresTo(Coordinates other) {
        double north = sin(toRadians(other.latitude - latitude) / 2);
        double east = sin(toRadians(other.longitude - longitude) / 2);
        double chord = north * north + cos(toRadians(latitude)) * cos(toRadians(other.latitude)) * east * east;
        return 2 * EARTH_RADIUS * atan2(sqrt(chord), sqrt(1 - chord));
    }

    private Coordinates shifted() {
        if (outsideChina()) {
            return this;
        }
        double x = longitude - 105.0;
        double y = latitude - 35.0;
        double north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x));
        north += waves(x, 6, 20, 2, 20);
        north += (20.0 * sin(y * PI) + 40.0 * sin(y / 3.0 * PI)) * 2.0 / 3.0;
        north += (160.0 * sin(y / 12.0 * PI) + 320.0 * sin(y * PI / 30.0)) * 2.0 / 3.0;
        double east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x));
        east += waves(x, 6, 20, 2, 20);
        east += (20.0 * sin(x * PI) + 40.0 * sin(x / 3.0 * PI)) * 2.0 / 3.0;
        east += (150.0 * sin(x / 12.0 * PI) + 300.0 * sin(x / 30.0 * PI)) * 2.0 / 3.0;
        double phi = toRadians(latitude);
        double bulge = 1 - KRASOVSKY_ECCENTRICITY * sin(phi) * sin(phi);
        double meridian = KRASOVSKY_AXIS * (1 - KRASOVSKY_ECCENTRICITY) / (bulge * sqrt(bulge));
        double parallel = KRASOVSKY_AXIS / sqrt(bulge) * cos(phi);
        return new Coordinates(latitude + north * 180.0 / (meridian * PI), longitude + east * 180.0 / (parallel * PI));
    }

    private static double waves(double x, double fast, double fastSize, double slow, double slowSize) {
        return (fastSize * sin(fast * x * PI) + slowSize * sin(slow * x * PI)) * 2.0 / 3.0;
    }

    private Coordinates withoutShift() {
        var guess = this;
        for (int step = 0; step < MOST_STEPS; step++) {
            var there = guess.shifted();
            double north = latitude - there.latitude;
            double east = longitude - there.longitude;
            guess = new Coordinates(guess.latitude + north, guess.longitude + east);
            if (abs(north) < SETTLED && abs(east) < SETTLED) {
                break;
            }
        }
        return guess;
    }

    private Coordinates turned() {
        double radius = hypot(longitude, latitude) + 0.00002 * sin(latitude * BD_TURN);
        double angle = atan2(latitude, longitude) + 0.000003 * cos(longitude * BD_TURN);
        return new Coordinates(radius * sin(angle) + BD_LATITUDE, radius * cos(angle) + BD_LONGITUDE);
    }

    private Coordinates withoutTurn() {
        var guess = new Coordinates(latitude - BD_LATITUDE, longitude - BD_LONGITUDE);
        for (int step = 0; step < MOST_STEPS; step++) {
            var there = guess.turned();
            double north = latitude - there.latitude;
            double east = longitude - there.longitude;
            guess = new Coordinates(guess.latitude + north, guess.longitude + east);
            if (abs(north) < SETTLED && abs(east) < SETTLED) {
                break;
            }
        }
        return guess;
    }

    /** Outside this box nothing is shifted; the maps themselves use the same box. */
    private boolean outsideChina() {
        return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;
    }
}
