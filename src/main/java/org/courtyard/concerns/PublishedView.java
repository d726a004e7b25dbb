package org.courtyard.concerns;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What other systems may take away: published concerns and their first pictures. */
@Repository
@Transactional(readOnly = true)
public class PublishedView {

    private static final String EVERYBODYS = "visibility <> 'HANDLERS' and published_at is not null";

    private final JdbcClient jdbc;

    PublishedView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What can be said of a concern that nobody has glanced at yet: not a word of the reporter's.
     *
     * @param heardBy when the reporter hears at the latest
     */
    public record Unglanced(
            ConcernId id,
            String category,
            int categoryVersion,
            boolean open,
            Instant raisedAt,
            @Nullable Instant heardBy) {}

    /** Newest first. */
    public List<Concern> list(PublishedQuery query, int limit, int offset) {
        var conditions = new StringBuilder("path @> array[cast(:place as uuid)] and " + EVERYBODYS
                + " and raised_at >= :from and raised_at < :to");
        var params = new HashMap<String, @Nullable Object>(Map.of(
                "place", query.place().value(),
                "from", ConcernRow.time(query.from()),
                "to", ConcernRow.time(query.to()),
                "limit", limit,
                "offset", offset));
        if (!query.categories().isEmpty()) {
            conditions.append(" and category = any(:categories)");
            params.put("categories", query.categories().toArray(String[]::new));
        }
        if (query.open() != null) {
            conditions.append(query.open() ? " and status <> 'CLOSED'" : " and status = 'CLOSED'");
        }
        var box = query.box();
        if (box != null) {
            conditions.append(" and longitude between :west and :east and latitude between :south and :north");
            params.putAll(Map.of("west", box.west(), "east", box.east(), "south", box.south(), "north", box.north()));
        }
        return jdbc.sql("select " + ConcernRow.COLUMNS + " from concerns.concern where " + conditions
                        + " order by raised_at desc, id desc limit :limit offset :offset")
                .params(params)
                .query(ConcernRow::read)
                .list();
    }

    /** The first published picture of each; concerns without one are left out. */
    public Map<ConcernId, UUID> pictures(Collection<ConcernId> concerns) {
        var found = new HashMap<ConcernId, UUID>();
        jdbc.sql("""
                        select distinct on (concern_id) concern_id, id from concerns.photo
                         where region = any(:regions) and concern_id = any(:concerns) and published
                         order by concern_id, added_at, id
                        """)
                .param("regions", regions(concerns))
                .param("concerns", concerns.stream().map(ConcernId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new ConcernId(row.getObject("concern_id", UUID.class)), row.getObject("id", UUID.class));
                });
        return found;
    }

    /** One that came in by Open311 and waits for a glance; empty for all others, also for what is for handlers only. */
    public Optional<Unglanced> unglanced(ConcernId id) {
        return jdbc.sql("""
                        select category, category_version, status, raised_at, contact_due from concerns.concern
                         where region = :region and id = :id
                           and source = 'OPEN311' and visibility <> 'HANDLERS' and published_at is null
                        """)
                .param("region", id.region())
                .param("id", id.value())
                .query((row, n) -> new Unglanced(
                        id,
                        row.getString("category"),
                        row.getInt("category_version"),
                        !"CLOSED".equals(row.getString("status")),
                        ConcernRow.at(row, "raised_at"),
                        ConcernRow.instant(row, "contact_due")))
                .optional();
    }

    private static Integer[] regions(Collection<ConcernId> concerns) {
        return concerns.stream().map(ConcernId::region).distinct().toArray(Integer[]::new);
    }
}
