package org.courtyard.places;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Outlines of official divisions, taken over from a GeoJSON file. */
@Service
public class Boundaries {

    private final Places places;
    private final OutlineStore store;
    private final PlaceMemory memory;

    Boundaries(Places places, OutlineStore store, PlaceMemory memory) {
        this.places = places;
        this.store = store;
        this.memory = memory;
    }

    /** Hears of features that were not taken over. */
    public interface Rejected {

        void reject(int number, @Nullable String code, String key, Object... args);
    }

    /** @param mended drawn after a ring was closed or a crossing undone; they count among the drawn */
    public record Report(int features, int drawn, int mended, int same, int rejected) {}

    /**
     * Draws each division whose code a feature carries; a six-digit code that ends in zeros also means the city or province.
     * What is drawn so already stays. Of a file that cannot be read as JSON nothing is taken over.
     *
     * @param codeProperty of each feature, such as {@code adcode}
     * @throws BadInput when the file is no collection of features
     */
    @Transactional
    public Report take(InputStream file, Crs crs, String codeProperty, Rejected rejected) {
        memory.forget();
        var run = new Run(crs, rejected);
        new GeoFeatures(codeProperty, run::take).read(file);
        return new Report(run.features, run.drawn, run.mended, run.same, run.refused);
    }

    private Optional<Place> division(String code) {
        var found = places.byCode(code);
        for (int digits = 4; found.isEmpty() && digits >= 2; digits -= 2) {
            if (code.length() == 6 && code.substring(digits).matches("0+")) {
                found = places.byCode(code.substring(0, digits));
            }
        }
        return found.filter(place -> !place.closed());
    }

    private final class Run {

        private final Crs crs;
        private final Rejected rejected;
        private final Set<UUID> seen = new HashSet<>();
        private int features;
        private int drawn;
        private int mended;
        private int same;
        private int refused;

        Run(Crs crs, Rejected rejected) {
            this.crs = crs;
            this.rejected = rejected;
        }

        void take(GeoFeatures.Feature feature) {
            features++;
            try {
                draw(feature);
            } catch (BadInput bad) {
                refused++;
                var first = bad.wrongs().getFirst();
                rejected.reject(feature.number(), feature.code(), first.key(), first.args());
            }
        }

        private void draw(GeoFeatures.Feature feature) {
            var code = feature.code();
            var geometry = feature.shape();
            if (code == null || code.isEmpty()) {
                throw new BadInput("code", "places.boundaries.no-code");
            }
            var place = division(code).orElseThrow(() -> new BadInput("code", "places.boundaries.unknown", code));
            if (geometry == null) {
                throw new BadInput("geometry", "places.outline-not-polygon");
            }
            if (feature.large()) {
                throw new BadInput("geometry", "places.outline-large", GeoJson.MOST_POINTS);
            }
            var read = GeoJson.mended(geometry, crs);
            if (!seen.add(place.id().value())) {
                throw new BadInput("code", "places.boundaries.twice", code);
            }
            if (write(place, read.shape())) {
                drawn++;
                mended += read.mended() ? 1 : 0;
            } else {
                same++;
            }
        }

        private boolean write(Place place, Geometry shape) {
            var inside = shape.getInteriorPoint();
            return store.drawAnew(place.id().value(), GeoJson.write(shape), inside.getY(), inside.getX());
        }
    }
}
