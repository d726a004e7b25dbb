package org.courtyard.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.courtyard.platform.problems.BadInput;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Reads and writes the two GeoJSON geometries (RFC 7946) that outlines use: Polygon and MultiPolygon. */
final class GeoJson {

    static final int MOST_POINTS = 200_000;

    private static final double MOST_CHANGE = 0.01;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private GeoJson() {}

    /**
     * The shape in WGS-84.
     *
     * @throws BadInput when it is not GeoJSON, not a polygon, not closed, off the earth, crosses itself or is too large
     */
    static Geometry read(String text, Crs crs) {
        try {
            var points = new Points(crs);
            var shape = shape(JSON.readTree(text), points);
            if (points.closed) {
                throw new BadInput("outline", "places.outline-unreadable");
            }
            if (!shape.isValid()) {
                throw new BadInput("outline", "places.outline-crosses");
            }
            return shape;
        } catch (JacksonException | IllegalArgumentException | IllegalStateException unreadable) {
            throw new BadInput("outline", "places.outline-unreadable");
        }
    }

    /** @param mended a ring was closed, or a crossing undone without changing the area by more than a hundredth */
    record Mended(Geometry shape, boolean mended) {}

    /**
     * The same of a file from elsewhere: open rings are closed, small crossings undone.
     *
     * @throws BadInput as above, or when mending would change the area
     */
    static Mended mended(JsonNode text, Crs crs) {
        try {
            var points = new Points(crs);
            var shape = shape(text, points);
            if (shape.isValid()) {
                return new Mended(shape, points.closed);
            }
            var fixed = GeometryFixer.fix(shape);
            double change = Math.abs(fixed.getArea() - shape.getArea());
            if (!(fixed instanceof Polygon || fixed instanceof MultiPolygon)
                    || fixed.isEmpty()
                    || change > shape.getArea() * MOST_CHANGE) {
                throw new BadInput("outline", "places.outline-crosses");
            }
            return new Mended(fixed, true);
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            throw new BadInput("outline", "places.outline-unreadable");
        }
    }

    static String write(Geometry shape) {
        var root = JSON.createObjectNode();
        var parts = JSON.createArrayNode();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            parts.add(rings((Polygon) shape.getGeometryN(i)));
        }
        root.put("type", parts.size() == 1 ? "Polygon" : "MultiPolygon");
        root.set("coordinates", parts.size() == 1 ? parts.get(0) : parts);
        return JSON.writeValueAsString(root);
    }

    private static Geometry shape(JsonNode root, Points points) {
        return switch (root.path("type").asString("")) {
            case "Feature" -> shape(root.path("geometry"), points);
            case "Polygon" -> points.polygon(root.path("coordinates"));
            case "MultiPolygon" -> points.polygons(root.path("coordinates"));
            default -> throw new BadInput("outline", "places.outline-not-polygon");
        };
    }

    private static ArrayNode rings(Polygon polygon) {
        var rings = JSON.createArrayNode();
        rings.add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static ArrayNode ring(LinearRing line) {
        var ring = JSON.createArrayNode();
        for (var point : line.getCoordinates()) {
            ring.add(JSON.createArrayNode().add(point.x).add(point.y));
        }
        return ring;
    }

    /** Counts while it reads, so that a hostile file cannot fill the memory. */
    private static final class Points {

        private final Crs crs;
        private int read;
        private boolean closed;

        Points(Crs crs) {
            this.crs = crs;
        }

        Geometry polygons(JsonNode list) {
            var found = new ArrayList<Polygon>();
            for (var each : list) {
                found.add(polygon(each));
            }
            if (found.isEmpty()) {
                throw new BadInput("outline", "places.outline-not-polygon");
            }
            return SHAPES.createMultiPolygon(found.toArray(Polygon[]::new));
        }

        Polygon polygon(JsonNode list) {
            List<LinearRing> rings = new ArrayList<>();
            for (var each : list) {
                rings.add(ring(each));
            }
            if (rings.isEmpty()) {
                throw new BadInput("outline", "places.outline-not-polygon");
            }
            var holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
            return SHAPES.createPolygon(rings.getFirst(), holes);
        }

        private LinearRing ring(JsonNode list) {
            var points = new Coordinate[list.size()];
            read += points.length;
            if (read > MOST_POINTS) {
                throw new BadInput("outline", "places.outline-large", MOST_POINTS);
            }
            for (int i = 0; i < points.length; i++) {
                var pair = list.get(i);
                if (pair.path(0).isNumber()
                        && Math.abs(pair.path(0).asDouble()) <= 90
                        && Math.abs(pair.path(1).asDouble(0)) > 90) {
                    throw new BadInput("outline", "places.outline-swapped");
                }
                if (!pair.path(0).isNumber() || !pair.path(1).isNumber()) {
                    throw new BadInput("outline", "places.outline-unreadable");
                }
                var point = new Coordinates(pair.get(1).asDouble(), pair.get(0).asDouble()).toWgs84(crs);
                points[i] = new Coordinate(point.longitude(), point.latitude());
            }
            if (points.length >= 3 && !points[0].equals2D(points[points.length - 1])) {
                closed = true;
                points = Arrays.copyOf(points, points.length + 1);
                points[points.length - 1] = points[0];
            }
            return SHAPES.createLinearRing(points);
        }
    }
}
