package org.courtyard.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.places.OutlineStore.Drawn;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/** All outlines at one moment, in a tree of boxes; never changed once built, so many threads may ask at once. */
final class PinIndex {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double METRES_PER_DEGREE = 111_195;

    private final STRtree tree = new STRtree();

    PinIndex(List<Drawn> places) {
        for (var place : places) {
            var shape = shape(place);
            if (shape != null) {
                var node = new Node(place.id(), place.depth(), place.outline() != null, PreparedGeometryFactory.prepare(shape));
                tree.insert(shape.getEnvelopeInternal(), node);
            }
        }
        tree.build();
    }

    /** The most specific place whose outline holds the point. */
    Optional<UUID> at(Coordinates pin) {
        var point = SHAPES.createPoint(new Coordinate(pin.longitude(), pin.latitude()));
        return nodes(new Envelope(point.getCoordinate())).stream()
                .filter(node -> node.area() && node.shape().covers(point))
                .max(Comparator.comparingInt(Node::depth))
                .map(Node::id);
    }

    /** Places whose outline, or point where there is no outline, is at most so far away; the nearest first. */
    List<UUID> near(Coordinates pin, double metres) {
        var box = new Envelope(new Coordinate(pin.longitude(), pin.latitude()));
        double north = metres / METRES_PER_DEGREE;
        box.expandBy(north / Math.max(0.01, Math.cos(Math.toRadians(pin.latitude()))), north);
        record Far(UUID id, double metres) {}
        return nodes(box).stream()
                .map(node -> new Far(node.id(), distance(node.shape().getGeometry(), pin)))
                .filter(far -> far.metres() <= metres)
                .sorted(Comparator.comparingDouble(Far::metres))
                .map(Far::id)
                .toList();
    }

    private static double distance(Geometry shape, Coordinates pin) {
        var point = SHAPES.createPoint(new Coordinate(pin.longitude(), pin.latitude()));
        var nearest = DistanceOp.nearestPoints(shape, point)[0];
        return new Coordinates(nearest.y, nearest.x).metresTo(pin);
    }

    private List<Node> nodes(Envelope box) {
        var found = new ArrayList<Node>();
        for (var item : tree.query(box)) {
            found.add((Node) item);
        }
        return found;
    }

    private static @Nullable Geometry shape(Drawn place) {
        if (place.outline() != null) {
            return GeoJson.read(place.outline(), Crs.WGS84);
        }
        if (place.latitude() == null || place.longitude() == null) {
            return null;
        }
        return SHAPES.createPoint(new Coordinate(place.longitude(), place.latitude()));
    }

    private record Node(UUID id, int depth, boolean area, PreparedGeometry shape) {}
}
