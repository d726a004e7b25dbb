package org.courtyard.places;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of another module that carry the path of their place, so that all below a place is found without a join. */
public interface PathRows {

    /** Whose rows they are, such as {@code concerns}. */
    String name();

    /**
     * Gives rows at these places the path their place has now, where they have another; each row keeps its region. A row that
     * somebody holds right now is left for the next call.
     *
     * @param most rows at once
     * @return how many were changed
     */
    int repath(Paths present, int most);

    /** How many rows at these places still have another path. */
    int stale(Paths present);

    /** Places as SQL wants them: {@code unnest(:places, :regions, :paths)}, a path written as an array in text. */
    record Paths(UUID[] places, Integer[] regions, String[] paths) {

        static Paths of(Collection<Place> places) {
            return new Paths(
                    places.stream().map(each -> each.id().value()).toArray(UUID[]::new),
                    places.stream().map(Place::region).toArray(Integer[]::new),
                    places.stream().map(Paths::text).toArray(String[]::new));
        }

        private static String text(Place place) {
            return place.path().toString().replace('[', '{').replace(']', '}');
        }

        public JdbcClient.StatementSpec to(JdbcClient.StatementSpec statement) {
            return statement.param("places", places).param("regions", regions).param("paths", paths);
        }
    }
}
