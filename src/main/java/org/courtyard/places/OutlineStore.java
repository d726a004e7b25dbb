package org.courtyard.places;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutlineStore {

    private final JdbcClient jdbc;

    OutlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another one after every change, whichever server made it. */
    UUID edition() {
        return jdbc.sql("select edition from places.outline_edition")
                .query(UUID.class)
                .single();
    }

    /** Everything that can be hit by a pin: outlines, and the points of places without one. */
    List<Drawn> all() {
        return jdbc.sql("""
                        select id, array_length(path, 1) as depth, outline, latitude, longitude
                          from places.place
                         where valid_to is null and (outline is not null or latitude is not null)
                        """).query(Drawn.class).list();
    }

    List<Drawn> of(Collection<UUID> places) {
        return jdbc.sql("""
                        select id, array_length(path, 1) as depth, outline, latitude, longitude
                          from places.place
                         where id = any(:places)
                        """)
                .param("places", places.toArray(UUID[]::new))
                .query(Drawn.class)
                .list();
    }

    void draw(UUID place, @Nullable String outline, @Nullable Double latitude, @Nullable Double longitude) {
        jdbc.sql("""
                        update places.place
                           set outline = cast(:outline as jsonb), latitude = :latitude, longitude = :longitude,
                               version = version + 1
                         where id = :place
                        """)
                .param("place", place)
                .param("outline", outline)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .update();
        jdbc.sql("update places.outline_edition set edition = gen_random_uuid()")
                .update();
    }

    /** @return false when it is drawn so already */
    boolean drawAnew(UUID place, String outline, double latitude, double longitude) {
        var known = jdbc.sql("select 1 from places.place where id = :place and outline = cast(:outline as jsonb)")
                .param("place", place)
                .param("outline", outline)
                .query(Integer.class)
                .optional();
        if (known.isEmpty()) {
            draw(place, outline, latitude, longitude);
        }
        return known.isEmpty();
    }

    record Drawn(
            UUID id,
            int depth,
            @Nullable String outline,
            @Nullable Double latitude,
            @Nullable Double longitude) {}
}
