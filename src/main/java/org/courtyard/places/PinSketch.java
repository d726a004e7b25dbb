package org.courtyard.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * A small drawing of what lies around a point: outlines cut off at the edge, the point in the middle, north up. Wide places
 * come first, so that narrow ones lie on top.
 *
 * @param metres how much of the earth the drawing is wide
 */
public record PinSketch(int width, int height, int metres, List<Area> areas) {

    private static final int WIDTH = 346;
    private static final int HEIGHT = 216;
    private static final int[] METRES_WIDE = {300, 1_200, 5_000, 20_000};
    private static final double METRES_PER_DEGREE = 111_195;
    /** Names need so much room, in pixels. */
    private static final double ROOM_WIDE = 52;

    private static final double ROOM_TALL = 15;
    private static final int EDGE = 36;

    /**
     * One place, as far as it can be seen.
     *
     * @param rings each as the {@code points} of an SVG polygon
     * @param named there is room for its name
     * @param x where its name stands
     */
    public record Area(PlaceId place, List<String> rings, boolean named, int x, int y) {}

    /** As near as possible, with at least one outline in sight whose edge can be seen. */
    static Optional<PinSketch> of(Coordinates pin, PinIndex index) {
        for (int metres : METRES_WIDE) {
            var sheet = new Sheet(pin, metres);
            var areas = index.cut(sheet.box()).entrySet().stream()
                    .filter(each -> sheet.saysSomething(each.getValue()))
                    .map(each -> sheet.area(each.getKey(), each.getValue()))
                    .toList();
            if (!areas.isEmpty()) {
                return Optional.of(new PinSketch(WIDTH, HEIGHT, metres, apart(areas)));
            }
        }
        return Optional.empty();
    }

    /** Of names that would cover each other, the point or the edge, only the narrowest place keeps its own. */
    private static List<Area> apart(List<Area> areas) {
        var kept = new ArrayList<Area>();
        for (var area : areas.reversed()) {
            boolean hidden = area.x() < EDGE
                    || area.x() > WIDTH - EDGE
                    || Math.abs(area.x() - WIDTH / 2) < ROOM_WIDE / 2 && Math.abs(area.y() - HEIGHT / 2) < ROOM_TALL
                    || kept.stream()
                            .anyMatch(other -> other.named()
                                    && Math.abs(other.x() - area.x()) < ROOM_WIDE
                                    && Math.abs(other.y() - area.y()) < ROOM_TALL);
            kept.add(hidden ? new Area(area.place(), area.rings(), false, area.x(), area.y()) : area);
        }
        return kept.reversed();
    }

    private record Sheet(Coordinates pin, double squeeze, double scale) {

        Sheet(Coordinates pin, int metres) {
            this(pin, Math.max(0.01, Math.cos(Math.toRadians(pin.latitude()))), WIDTH * METRES_PER_DEGREE / metres);
        }

        Extent box() {
            double north = HEIGHT / 2.0 / scale;
            double east = WIDTH / 2.0 / scale / squeeze;
            return new Extent(
                    pin.longitude() - east, pin.latitude() - north, pin.longitude() + east, pin.latitude() + north);
        }

        /** Not when nothing of its edge can be seen, nor when all that can be seen is a sliver. */
        boolean saysSomething(Geometry part) {
            var whole = new Envelope(box().west(), box().east(), box().south(), box().north());
            return part.getArea() < whole.getArea() * 0.999 && part.getArea() > whole.getArea() * 0.0005;
        }

        Area area(PlaceId place, Geometry part) {
            var rings = new ArrayList<String>();
            for (int i = 0; i < part.getNumGeometries(); i++) {
                if (part.getGeometryN(i) instanceof Polygon polygon) {
                    rings.add(ring(polygon));
                }
            }
            var seen = part.getEnvelopeInternal();
            boolean room = seen.getWidth() * squeeze * scale >= ROOM_WIDE && seen.getHeight() * scale >= ROOM_TALL;
            var inside = part.getInteriorPoint();
            var name = inside.isEmpty() ? seen.centre() : inside.getCoordinate();
            return new Area(place, rings, room, (int) x(name.x), (int) y(name.y));
        }

        private String ring(Polygon polygon) {
            var points = new StringBuilder();
            for (var point : polygon.getExteriorRing().getCoordinates()) {
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x), y(point.y)));
            }
            return points.toString().strip();
        }

        private double x(double longitude) {
            return WIDTH / 2.0 + (longitude - pin.longitude()) * squeeze * scale;
        }

        private double y(double latitude) {
            return HEIGHT / 2.0 - (latitude - pin.latitude()) * scale;
        }
    }
}
