package org.courtyard.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.places.OutlineStore.Drawn;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** All outlines at one moment, in a tree of boxes; never changed once built, so many threads may ask at once. */
final class PinIndex {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double METRES_PER_DEGREE = 111_195;

    private static final int MOST_DRAWN = 600;
    private static final double SMALLEST = 5;
    private static final double SIXTH_DECIMAL = 1e6;

    private final STRtree tree = new STRtree();
    private final Map<UUID, Node> nodes = new HashMap<>();

    PinIndex(List<Drawn> places) {
        for (var place : places) {
            var shape = shape(place);
            if (shape != null) {
                var node = new Node(
                        place.id(),
                        place.depth(),
                        PreparedGeometryFactory.prepare(shape),
                        new Located(middle(shape), extent(shape), place.outline() != null));
                tree.insert(shape.getEnvelopeInternal(), node);
                nodes.put(place.id(), node);
            }
        }
        tree.build();
    }

    /** The most specific place whose outline holds the point. */
    Optional<UUID> at(Coordinates pin) {
        var point = SHAPES.createPoint(new Coordinate(pin.longitude(), pin.latitude()));
        return nodes(new Envelope(point.getCoordinate())).stream()
                .filter(node -> node.located().area() && node.shape().covers(point))
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

    Optional<Located> located(UUID place) {
        return Optional.ofNullable(nodes.get(place)).map(Node::located);
    }

    /** How far a point lies outside a place, 0 inside; empty when the place has no outline. */
    OptionalDouble metresOutside(UUID place, Coordinates pin) {
        var node = nodes.get(place);
        return node == null || !node.located().area()
                ? OptionalDouble.empty()
                : OptionalDouble.of(distance(node.shape().getGeometry(), pin));
    }

    /** Around everything that is drawn; empty when nothing is. */
    Optional<Extent> whole() {
        return nodes.values().stream()
                .filter(node -> node.located().area())
                .map(node -> node.located().extent())
                .reduce(Extent::with);
    }

    /** Places whose middle lies in the box. */
    List<UUID> within(Extent box) {
        return nodes(envelope(box)).stream()
                .filter(node -> box.holds(node.located().middle()))
                .map(Node::id)
                .toList();
    }

    /** What can be seen of the outlines, wide places first, so that narrow ones lie on top. */
    List<DrawnPlace> drawn(MapWindow window) {
        var seen = nodes(envelope(window.box())).stream()
                .filter(node -> node.located().area())
                .filter(node -> window.size(node.located().extent()) >= SMALLEST)
                .filter(node -> around(node).allMatch(each -> MapScale.entered(each.located(), window)))
                .sorted(Comparator.comparingInt(Node::depth).thenComparing(Node::id))
                .limit(MOST_DRAWN)
                .toList();
        return seen.stream()
                .map(node -> new DrawnPlace(
                        new PlaceId(node.id()),
                        MapScale.readable(node.located(), window)
                                && (!MapScale.entered(node.located(), window) || noneWithin(node, seen)),
                        node.located().middle(),
                        rings(node.shape().getGeometry(), window.degrees(0.5))))
                .toList();
    }

    private static boolean noneWithin(Node wide, List<Node> seen) {
        return seen.stream()
                .noneMatch(each -> each.depth() > wide.depth()
                        && wide.located().extent().holds(each.located().middle()));
    }

    /** The wider outlines that hold the middle of this one. */
    private Stream<Node> around(Node narrow) {
        var middle = narrow.located().middle();
        var point = SHAPES.createPoint(new Coordinate(middle.longitude(), middle.latitude()));
        return nodes(new Envelope(point.getCoordinate())).stream()
                .filter(node -> node.located().area() && node.depth() < narrow.depth())
                .filter(node -> node.shape().covers(point));
    }

    /** The outlines as far as they lie in the box, cut off at its edge; wide places first. */
    Map<PlaceId, Geometry> cut(Extent box) {
        var window = SHAPES.toGeometry(envelope(box));
        var found = new LinkedHashMap<PlaceId, Geometry>();
        nodes(envelope(box)).stream()
                .filter(node -> node.located().area())
                .sorted(Comparator.comparingInt(Node::depth).thenComparing(Node::id))
                .limit(MOST_DRAWN)
                .forEach(node -> {
                    var part = node.shape().getGeometry().intersection(window);
                    if (part.getDimension() == 2) {
                        found.put(new PlaceId(node.id()), part);
                    }
                });
        return found;
    }

    private static List<List<Double>> rings(Geometry shape, double detail) {
        var simple = TopologyPreservingSimplifier.simplify(shape, detail);
        var rings = new ArrayList<List<Double>>();
        for (int i = 0; i < simple.getNumGeometries(); i++) {
            var ring = new ArrayList<Double>();
            for (var point :
                    ((Polygon) simple.getGeometryN(i)).getExteriorRing().getCoordinates()) {
                ring.add(Math.round(point.y * SIXTH_DECIMAL) / SIXTH_DECIMAL);
                ring.add(Math.round(point.x * SIXTH_DECIMAL) / SIXTH_DECIMAL);
            }
            rings.add(ring);
        }
        return rings;
    }

    /** Where a number looks best, if that is inside. */
    private static Coordinates middle(Geometry shape) {
        var centre = shape.getCentroid();
        var inside = shape.covers(centre) ? centre : shape.getInteriorPoint();
        return new Coordinates(inside.getY(), inside.getX());
    }

    private static Extent extent(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        return new Extent(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static Envelope envelope(Extent box) {
        return new Envelope(box.west(), box.east(), box.south(), box.north());
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

    private record Node(UUID id, int depth, PreparedGeometry shape, Located located) {}
}
