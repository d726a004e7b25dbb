package org.courtyard.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GridStore {

    private static final String GRIDS = """
            select id, community_id, name, name_en, valid_to, version,
                   array(select place_id from places.grid_cover where grid_id = grid.id) as covers
              from places.grid
            """;

    private final JdbcClient jdbc;

    GridStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Grid> find(UUID id) {
        return jdbc.sql(GRIDS + " where id = :id").param("id", id).query(GridStore::grid).optional();
    }

    List<Grid> of(UUID community, LocalDate day) {
        return jdbc.sql(GRIDS + """
                         where community_id = :community and valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by name
                        """)
                .param("community", community)
                .param("day", day)
                .query(GridStore::grid)
                .list();
    }

    /** Those that cover any of these places. */
    List<Grid> covering(Collection<UUID> places, LocalDate day) {
        return jdbc.sql(GRIDS + """
                         where valid_from <= :day and (valid_to is null or valid_to > :day)
                           and id in (select grid_id from places.grid_cover where place_id = any(:places))
                        """)
                .param("places", places.toArray(UUID[]::new))
                .param("day", day)
                .query(GridStore::grid)
                .list();
    }

    void insert(UUID id, UUID community, String name, @Nullable String nameEn, LocalDate from) {
        jdbc.sql("""
                        insert into places.grid (id, community_id, name, name_en, valid_from)
                        values (:id, :community, :name, :nameEn, :from)
                        """)
                .param("id", id)
                .param("community", community)
                .param("name", name)
                .param("nameEn", nameEn)
                .param("from", from)
                .update();
    }

    void cover(UUID grid, Collection<UUID> places) {
        jdbc.sql("delete from places.grid_cover where grid_id = :grid")
                .param("grid", grid)
                .update();
        jdbc.sql("insert into places.grid_cover (grid_id, place_id) select :grid, unnest(:places)")
                .param("grid", grid)
                .param("places", places.toArray(UUID[]::new))
                .update();
    }

    void end(UUID grid, LocalDate day) {
        jdbc.sql("update places.grid set valid_to = :day, version = version + 1 where id = :grid")
                .param("grid", grid)
                .param("day", day)
                .update();
    }

    private static Grid grid(ResultSet row, int number) throws SQLException {
        var covers = (UUID[]) row.getArray("covers").getArray();
        Set<PlaceId> covered = Arrays.stream(covers).map(PlaceId::new).collect(Collectors.toUnmodifiableSet());
        return new Grid(
                new GridId(row.getObject("id", UUID.class)),
                new PlaceId(row.getObject("community_id", UUID.class)),
                row.getString("name"),
                row.getString("name_en"),
                covered,
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"));
    }
}
