package org.courtyard.places;

import org.courtyard.platform.problems.BadInput;

/**
 * The part of the map that somebody looks at, in the usual projection of maps on the web (spherical Mercator, the world is
 * 256 · 2^zoom pixels wide). The box is widened to whole tiles of 256 pixels, so that a small step of the hand asks the
 * same question again and gets the same bytes.
 *
 * @param zoom {@value #FAR} to {@value #NEAR}
 */
public record MapWindow(int zoom, Extent box) {

    public static final int FAR = 2;
    public static final int NEAR = 19;

    private static final int TILE = 256;
    private static final int MOST_TILES = 24;
    private static final double SAME_EDGE = 1e-3;
    private static final double LAST_LATITUDE = 85;

    /**
     * Reads what an address asks for.
     *
     * @param box west, south, east, north in degrees, separated by commas
     * @throws BadInput when it is no box, or far too large for the zoom
     */
    public static MapWindow of(int zoom, String box) {
        new BadInput.Checks()
                .wrongIf(zoom < FAR || zoom > NEAR, "zoom", "places.number-range", FAR, NEAR)
                .throwIfAny();
        return new MapWindow(zoom, read(box)).wholeTiles();
    }

    private static Extent read(String text) {
        var parts = text.split(",", -1);
        try {
            if (parts.length == 4) {
                var southWest = new Coordinates(Double.parseDouble(parts[1]), Double.parseDouble(parts[0]));
                var northEast = new Coordinates(Double.parseDouble(parts[3]), Double.parseDouble(parts[2]));
                if (southWest.longitude() <= northEast.longitude() && southWest.latitude() <= northEast.latitude()) {
                    return Extent.of(southWest).with(Extent.of(northEast));
                }
            }
        } catch (IllegalArgumentException notOnTheEarth) {
            throw new BadInput("box", "places.box-wrong");
        }
        throw new BadInput("box", "places.box-wrong");
    }

    private MapWindow wholeTiles() {
        double left = Math.floor(x(box.west()) / TILE + SAME_EDGE);
        double right = Math.max(left + 1, Math.ceil(x(box.east()) / TILE - SAME_EDGE));
        double top = Math.floor(y(box.north()) / TILE + SAME_EDGE);
        double bottom = Math.max(top + 1, Math.ceil(y(box.south()) / TILE - SAME_EDGE));
        if (right - left > MOST_TILES || bottom - top > MOST_TILES) {
            throw new BadInput("box", "places.box-large");
        }
        return new MapWindow(
                zoom,
                new Extent(
                        longitude(left * TILE),
                        latitude(bottom * TILE),
                        longitude(right * TILE),
                        latitude(top * TILE)));
    }

    /** The same with so many pixels more on each side. */
    public MapWindow widened(int pixels) {
        return new MapWindow(
                zoom,
                new Extent(
                        longitude(x(box.west()) - pixels),
                        latitude(y(box.south()) + pixels),
                        longitude(x(box.east()) + pixels),
                        latitude(y(box.north()) - pixels)));
    }

    /** Pixels from the western edge of the world. */
    public double x(double longitude) {
        return (longitude + 180) / 360 * world();
    }

    /** Pixels from the northern edge of the world, downwards. */
    public double y(double latitude) {
        double phi = Math.toRadians(Math.clamp(latitude, -LAST_LATITUDE, LAST_LATITUDE));
        return (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * world();
    }

    /** The longer side of a box on this map, in pixels. */
    public double size(Extent of) {
        return Math.max(x(of.east()) - x(of.west()), y(of.south()) - y(of.north()));
    }

    /** The degrees of longitude that so many pixels are. */
    public double degrees(double pixels) {
        return pixels * 360 / world();
    }

    private double longitude(double x) {
        return Math.clamp(x / world() * 360 - 180, -180, 180);
    }

    private double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / world()))));
    }

    private double world() {
        return TILE * Math.pow(2, zoom);
    }
}
