package org.courtyard.places;

/** A box along the meridians, in WGS-84 degrees. */
public record Extent(double west, double south, double east, double north) {

    public boolean holds(Coordinates point) {
        return point.longitude() >= west
                && point.longitude() <= east
                && point.latitude() >= south
                && point.latitude() <= north;
    }

    /** The smallest box that holds both. */
    public Extent with(Extent other) {
        return new Extent(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    public static Extent of(Coordinates point) {
        return new Extent(point.longitude(), point.latitude(), point.longitude(), point.latitude());
    }
}
