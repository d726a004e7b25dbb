package org.courtyard.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.accounts.AccountId;
import org.courtyard.places.GridId;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostStore {

    private static final String POSTS = """
            select id, organization_id, place_id, grid_id, title, title_en, role, shown_as, shown_as_en, phone, stand_in,
                   stand_in_en, holder_id, public_card, version
              from organizations.post
            """;

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Post> find(UUID id) {
        return jdbc.sql(POSTS + " where id = :id")
                .param("id", id)
                .query(PostStore::post)
                .optional();
    }

    List<Post> ofOrganization(UUID organization, LocalDate day) {
        return jdbc.sql(POSTS
                        + " where organization_id = :id and (valid_to is null or valid_to > :day) order by title, id")
                .param("id", organization)
                .param("day", day)
                .query(PostStore::post)
                .list();
    }

    List<Post> at(Collection<UUID> places, LocalDate day) {
        return jdbc.sql(POSTS
                        + " where place_id = any(:places) and (valid_to is null or valid_to > :day) order by title, id")
                .param("places", places.toArray(UUID[]::new))
                .param("day", day)
                .query(PostStore::post)
                .list();
    }

    List<Post> ofGrid(UUID grid, LocalDate day) {
        return jdbc.sql(POSTS + " where grid_id = :grid and (valid_to is null or valid_to > :day) order by title, id")
                .param("grid", grid)
                .param("day", day)
                .query(PostStore::post)
                .list();
    }

    List<Post> heldBy(UUID account, LocalDate day) {
        return jdbc.sql(POSTS
                        + " where holder_id = :account and (valid_to is null or valid_to > :day) order by title, id")
                .param("account", account)
                .param("day", day)
                .query(PostStore::post)
                .list();
    }

    void insert(UUID id, NewPost wanted) {
        jdbc.sql("""
                        insert into organizations.post (id, organization_id, place_id, grid_id, title, title_en, role, shown_as,
                                                shown_as_en, phone, stand_in, stand_in_en, public_card)
                        values (:id, :organization, :place, :grid, :title, :titleEn, :role, :shownAs,
                                :shownAsEn, :phone, :standIn, :standInEn, :publicCard)
                        """).params(columns(id, wanted)).update();
    }

    /** @return false when the version is not the present one */
    boolean change(UUID id, int version, NewPost wanted) {
        return jdbc.sql("""
                        update organizations.post
                           set place_id = :place, grid_id = :grid, title = :title, title_en = :titleEn, role = :role,
                               shown_as = :shownAs, shown_as_en = :shownAsEn, phone = :phone, stand_in = :standIn,
                               stand_in_en = :standInEn, public_card = :publicCard, version = version + 1
                         where id = :id and organization_id = :organization and version = :version
                        """)
                        .params(columns(id, wanted))
                        .param("version", version)
                        .update()
                == 1;
    }

    void hold(UUID id, UUID account, Instant at) {
        jdbc.sql("""
                        update organizations.post set holder_id = :account, held_from = :at, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into organizations.tenure (post_id, account_id, held_from) values (:id, :account, :at)")
                .param("id", id)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void vacate(UUID id, Instant at) {
        jdbc.sql("""
                        update organizations.post set holder_id = null, held_from = null, version = version + 1
                         where id = :id
                        """).param("id", id).update();
        jdbc.sql("update organizations.tenure set held_to = :at where post_id = :id and held_to is null")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(UUID id, LocalDate day) {
        jdbc.sql("update organizations.post set valid_to = :day, version = version + 1 where id = :id")
                .param("id", id)
                .param("day", day)
                .update();
    }

    List<Posts.Tenure> tenures(UUID id) {
        return jdbc.sql("""
                        select account_id, held_from, held_to from organizations.tenure
                         where post_id = :id order by held_from desc
                        """)
                .param("id", id)
                .query((row, n) -> {
                    var to = row.getObject("held_to", OffsetDateTime.class);
                    return new Posts.Tenure(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            row.getObject("held_from", OffsetDateTime.class).toInstant(),
                            to == null ? null : to.toInstant());
                })
                .list();
    }

    private static Map<String, @Nullable Object> columns(UUID id, NewPost wanted) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", id);
        columns.put("organization", wanted.organization().value());
        columns.put("place", wanted.place().value());
        columns.put("grid", wanted.grid() == null ? null : wanted.grid().value());
        columns.put("title", wanted.title().strip());
        columns.put("titleEn", wanted.titleEn());
        columns.put("role", wanted.role().name());
        columns.put("shownAs", wanted.shownAs());
        columns.put("shownAsEn", wanted.shownAsEn());
        columns.put("phone", wanted.phone());
        columns.put("standIn", wanted.standIn());
        columns.put("standInEn", wanted.standInEn());
        columns.put("publicCard", wanted.publicCard());
        return columns;
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        var grid = row.getObject("grid_id", UUID.class);
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new PlaceId(row.getObject("place_id", UUID.class)),
                grid == null ? null : new GridId(grid),
                row.getString("title"),
                row.getString("title_en"),
                Role.valueOf(row.getString("role")),
                row.getString("shown_as"),
                row.getString("shown_as_en"),
                row.getString("phone"),
                row.getString("stand_in"),
                row.getString("stand_in_en"),
                Post.holder(row.getObject("holder_id", UUID.class)),
                row.getBoolean("public_card"),
                row.getInt("version"));
    }
}
