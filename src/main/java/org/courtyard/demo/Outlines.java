package org.courtyard.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.demo.story.Neighbourhood;
import org.courtyard.demo.story.Neighbourhood.Building;
import org.courtyard.demo.story.Neighbourhood.Community;
import org.courtyard.demo.story.Neighbourhood.Compound;
import org.courtyard.demo.story.Neighbourhood.Street;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Draws the invented district over open sea (around 38.70 N 122.10 E, WGS-84), so that no real place is drawn: compounds are
 * the Voronoi cells of jittered points, communities, streets and the district their unions. Writes {@code outlines.geojson}:
 * property "place" is a division code, a compound's key or key/building.
 */
public final class Outlines {

    private static final double LATITUDE = 38.70;
    private static final double LONGITUDE = 122.10;
    private static final double METRES = 111_320;
    private static final double BLOCK_WIDTH = 760;
    private static final double BLOCK_HEIGHT = 640;

    private final GeometryFactory shapes = new GeometryFactory();
    private final SplittableRandom random = new SplittableRandom(210299);
    private final Map<String, Geometry> drawn = new LinkedHashMap<>();

    private Outlines() {}

    /** The outlines of the shipped neighbourhood as GeoJSON, always the same. */
    public static String geojson() {
        Outlines outlines = new Outlines();
        outlines.draw(Neighbourhood.read());
        return outlines.drawn.entrySet().stream()
                .map(e -> feature(e.getKey(), e.getValue()))
                .collect(Collectors.joining(
                        ",\n", "{\"type\":\"FeatureCollection\",\"name\":\"和合区（虚构）\",\"features\":[\n", "\n]}\n"));
    }

    public static void main(String[] arguments) {
        System.out.print(geojson());
    }

    private void draw(Neighbourhood district) {
        Map<String, Coordinate> sites = new LinkedHashMap<>();
        for (int s = 0; s < district.streets().size(); s++) {
            List<Community> communities = district.streets().get(s).communities();
            for (int c = 0; c < communities.size(); c++) {
                double x = (s % 2 * 3 + c % 3 + 0.5 - 3) * BLOCK_WIDTH;
                double y = (1 - s / 2 * 2 - c / 3 + 0.5) * BLOCK_HEIGHT;
                ring(communities.get(c).compounds(), x, y, sites);
            }
        }
        cells(sites);
        for (Street street : district.streets()) {
            for (Community community : street.communities()) {
                unite(community.code(), community.compounds().stream().map(Compound::key));
                community.compounds().forEach(this::houses);
            }
            unite(street.code(), street.communities().stream().map(Community::code));
        }
        unite(district.code(), district.streets().stream().map(Street::code));
    }

    private void ring(List<Compound> compounds, double x, double y, Map<String, Coordinate> sites) {
        double turn = random.nextDouble(Math.TAU);
        for (int i = 0; i < compounds.size(); i++) {
            double angle = turn + Math.TAU * i / compounds.size() + random.nextDouble(-0.3, 0.3);
            double far = random.nextDouble(130, 190);
            sites.put(compounds.get(i).key(), new Coordinate(x + far * Math.cos(angle), y + far * Math.sin(angle)));
        }
    }

    private void cells(Map<String, Coordinate> sites) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites.values());
        Geometry diagram = builder.getDiagram(shapes);
        Geometry edge = shapes.createMultiPointFromCoords(sites.values().toArray(Coordinate[]::new))
                .convexHull()
                .buffer(210, 6);
        sites.forEach((key, site) -> {
            for (int i = 0; i < diagram.getNumGeometries(); i++) {
                Geometry cell = diagram.getGeometryN(i);
                if (cell.contains(shapes.createPoint(site))) {
                    drawn.put(key, cell.intersection(edge));
                }
            }
        });
    }

    private void unite(String code, Stream<String> parts) {
        List<Geometry> pieces = new ArrayList<>();
        parts.forEach(part -> pieces.add(drawn.get(part)));
        drawn.put(code, UnaryUnionOp.union(pieces));
    }

    /** Rows of slabs, all turned to the south, within the compound. */
    private void houses(Compound compound) {
        Geometry yard = Objects.requireNonNull(drawn.get(compound.key())).buffer(-14);
        Coordinate middle = yard.getCentroid().getCoordinate();
        int columns = compound.buildings().size() > 4 ? 2 : 1;
        int rows = (compound.buildings().size() + columns - 1) / columns;
        double room = Math.sqrt(yard.getArea()) * 0.62;
        for (Building building : compound.buildings()) {
            int i = building.number() - 1;
            double x = middle.x + ((i % columns + 0.5) / columns - 0.5) * room;
            double y = middle.y - ((i / columns + 0.5) / rows - 0.5) * room;
            double half = room / columns * 0.4;
            Geometry slab = shapes.toGeometry(
                            new org.locationtech.jts.geom.Envelope(x - half, x + half, y - 6.5, y + 6.5))
                    .intersection(yard);
            if (!slab.isEmpty()) {
                drawn.put(compound.key() + '/' + building.number(), slab);
            }
        }
    }

    private static String feature(String place, Geometry shape) {
        return "{\"type\":\"Feature\",\"properties\":{\"place\":\"" + place
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring(shape) + "]}}";
    }

    private static String ring(Geometry shape) {
        if (!(shape instanceof org.locationtech.jts.geom.Polygon polygon) || polygon.getNumInteriorRing() > 0) {
            throw new IllegalStateException("An outline fell apart: " + shape.getGeometryType());
        }
        Geometry normal = polygon.norm().reverse();
        return Stream.of(normal.getCoordinates()).map(Outlines::position).collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(Coordinate at) {
        double longitude = LONGITUDE + at.x / (METRES * Math.cos(Math.toRadians(LATITUDE)));
        return String.format(Locale.ROOT, "[%.6f,%.6f]", longitude, LATITUDE + at.y / METRES);
    }
}
