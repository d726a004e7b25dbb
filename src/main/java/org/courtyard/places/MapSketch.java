package org.courtyard.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Outlines laid flat for a drawing of a few hundred pixels: north is up, east is squeezed by the cosine of the middle
 * latitude, which is exact enough up to a province.
 *
 * @param width always {@value #WIDTH}
 * @param height as the shapes need it
 */
public record MapSketch(int width, int height, List<Area> areas) {

    private static final int WIDTH = 346;
    private static final int TALLEST = 400;
    private static final int MARGIN = 6;
    /** Finer detail than half a pixel is left out. */
    private static final double FINEST = 0.5;

    /**
     * One place.
     *
     * @param rings its parts, each as the {@code points} of an SVG polygon
     * @param x where its name stands
     */
    public record Area(PlaceId place, List<String> rings, int x, int y) {}

    static MapSketch of(Map<PlaceId, String> outlines) {
        var shapes = new LinkedHashMap<PlaceId, Geometry>();
        outlines.forEach((place, json) -> shapes.put(place, GeoJson.read(json, Crs.WGS84)));
        var box = new Envelope();
        shapes.values().forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
        var sheet = Sheet.over(box);
        var areas = new ArrayList<Area>();
        shapes.forEach((place, shape) -> {
            var middle = shape.getInteriorPoint();
            areas.add(new Area(place, sheet.rings(shape), (int) sheet.x(middle.getX()), (int) sheet.y(middle.getY())));
        });
        return new MapSketch(WIDTH, sheet.height(), List.copyOf(areas));
    }

    private record Sheet(double west, double north, double squeeze, double scale, int height) {

        static Sheet over(Envelope box) {
            double squeeze = Math.cos(Math.toRadians(box.centre().y));
            double wide = Math.max(1e-9, box.getWidth() * squeeze);
            double tall = Math.max(1e-9, box.getHeight());
            double scale = Math.min((WIDTH - 2.0 * MARGIN) / wide, (TALLEST - 2.0 * MARGIN) / tall);
            return new Sheet(box.getMinX(), box.getMaxY(), squeeze, scale, (int) Math.ceil(tall * scale) + 2 * MARGIN);
        }

        double x(double longitude) {
            return MARGIN + (longitude - west) * squeeze * scale;
        }

        double y(double latitude) {
            return MARGIN + (north - latitude) * scale;
        }

        List<String> rings(Geometry shape) {
            var rings = new ArrayList<String>();
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                rings.add(ring((Polygon) shape.getGeometryN(i)));
            }
            return rings;
        }

        private String ring(Polygon polygon) {
            var points = new StringBuilder();
            double lastX = Double.NaN;
            double lastY = Double.NaN;
            for (var point : polygon.getExteriorRing().getCoordinates()) {
                double x = x(point.x);
                double y = y(point.y);
                if (!(Math.hypot(x - lastX, y - lastY) < FINEST)) {
                    points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
                    lastX = x;
                    lastY = y;
                }
            }
            return points.toString().strip();
        }
    }
}
