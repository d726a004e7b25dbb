package org.courtyard.concerns;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.search.Searchable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of concerns: what the filter asks for and the reader may see, newest first. */
@Repository
public class ConcernsView {

    /** The longest page. */
    public static final int MOST = 200;

    private static final int RARE = 2000;

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final InstantSource time;

    ConcernsView(JdbcClient jdbc, Permissions permissions, InstantSource time) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.time = time;
    }

    /** One page and where the next begins, null at the end. */
    public record Slice(List<Concern> concerns, @Nullable String next) {}

    @Transactional(readOnly = true)
    public Slice list(ConcernFilter filter, Actor reader, @Nullable ConcernCursor after, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var where = new Conditions(filter, reader);
        if (after != null) {
            where.and("(raised_at, id) < (:afterTime, :afterId)")
                    .with("afterTime", ConcernRow.time(after.raisedAt()))
                    .with("afterId", after.id());
        }
        var found = jdbc.sql("select * from (select " + ConcernRow.COLUMNS + " from concerns.concern where "
                        + where.sql() + (rare(filter) ? " offset 0" : "")
                        + ") found order by raised_at desc, id desc limit :limit")
                .params(where.params)
                .param("limit", size + 1)
                .query(ConcernRow::read)
                .list();
        if (found.size() <= size) {
            return new Slice(found, null);
        }
        var last = found.get(size - 1);
        return new Slice(
                found.subList(0, size),
                new ConcernCursor(last.raisedAt(), last.id().value()).text());
    }

    /**
     * Whether few enough have these words to collect all by the index of words first, which "offset 0" insists on. The
     * planner cannot know, and walks through time in search of what is not there.
     */
    private boolean rare(ConcernFilter filter) {
        if (filter.text() == null || filter.text().isBlank()) {
            return false;
        }
        return jdbc.sql("""
                        select count(*) <= :most
                          from (select from concerns.concern where terms @@ cast(:query as tsquery) limit :most + 1) found
                        """)
                .param("most", RARE)
                .param("query", Searchable.tsquery(filter.text()))
                .query(Boolean.class)
                .single();
    }

    /** What everybody may read and somebody still owes, by due time, so that what is late comes first. */
    @Transactional(readOnly = true)
    public List<Concern> owed(PlaceId place, int most) {
        return jdbc.sql("select " + ConcernRow.COLUMNS + """
                          from concerns.concern
                         where path @> array[cast(:place as uuid)]
                           and visibility <> 'HANDLERS' and published_at is not null
                           and status in ('WAITING', 'ASSIGNED', 'IN_HAND')
                         order by resolve_due nulls last, id
                         limit :most
                        """)
                .param("place", place.value())
                .param("most", most)
                .query(ConcernRow::read)
                .list();
    }

    @Transactional(readOnly = true)
    public int count(ConcernFilter filter, Actor reader) {
        var where = new Conditions(filter, reader);
        return jdbc.sql("select count(*) from concerns.concern where " + where.sql())
                .params(where.params)
                .query(Integer.class)
                .single();
    }

    /** For other ways to read the same concerns. */
    Conditions conditions(ConcernFilter filter, Actor reader) {
        return new Conditions(filter, reader);
    }

    /** Which concerns are meant, as SQL with its parameters. */
    final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, @Nullable Object> params = new HashMap<>();

        Conditions(ConcernFilter filter, Actor reader) {
            asked(filter);
            if (filter.publicOnly()) {
                and("visibility <> 'HANDLERS' and published_at is not null");
            } else {
                readable(reader);
            }
        }

        Conditions and(String condition) {
            conditions.add("(" + condition + ")");
            return this;
        }

        Conditions with(String name, @Nullable Object value) {
            params.put(name, value);
            return this;
        }

        Map<String, @Nullable Object> params() {
            return params;
        }

        String sql() {
            return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        }

        private void asked(ConcernFilter filter) {
            if (filter.place() != null) {
                and("path @> array[cast(:place as uuid)]")
                        .with("place", filter.place().value());
            }
            if (!filter.statuses().isEmpty()) {
                and("status = any(:statuses)")
                        .with(
                                "statuses",
                                filter.statuses().stream().map(Status::name).toArray(String[]::new));
            }
            if (filter.outcome() != null) {
                and("outcome = :outcome").with("outcome", filter.outcome().name());
            }
            if (filter.category() != null) {
                and("category = :category").with("category", filter.category());
            }
            if (filter.lead() != null) {
                and("lead_id = :lead").with("lead", filter.lead().value());
            }
            if (filter.text() != null && !filter.text().isBlank()) {
                and("terms @@ cast(:query as tsquery)").with("query", Searchable.tsquery(filter.text()));
            }
            if (filter.from() != null) {
                and("raised_at >= :from").with("from", ConcernRow.time(filter.from()));
            }
            if (filter.to() != null) {
                and("raised_at < :to").with("to", ConcernRow.time(filter.to()));
            }
            if (filter.late()) {
                counted(Counted.LATE);
            }
            if (filter.counted() != null) {
                counted(filter.counted());
            }
        }

        private void counted(Counted number) {
            and(number.condition()).with("asOf", ConcernRow.time(time.instant()));
        }

        /** Public ones, own ones, those of own organizations, all at places with the right; never as the complained of. */
        private void readable(Actor reader) {
            if (reader == Actor.HOUSE || permissions.may(reader, Right.SEE_PRIVATE, Where.NOWHERE)) {
                return;
            }
            var organizations = reader.grants().stream()
                    .map(Grant::organization)
                    .filter(java.util.Objects::nonNull)
                    .toArray(UUID[]::new);
            var places = reader.grants().stream()
                    .map(Grant::place)
                    .filter(java.util.Objects::nonNull)
                    .filter(place -> permissions.may(reader, Right.SEE_PRIVATE, Where.of(List.of(place))))
                    .toArray(UUID[]::new);
            var readable = new ArrayList<>(List.of("visibility <> 'HANDLERS' and published_at is not null"));
            if (reader.account() != null) {
                readable.add("raised_by = :reader and source not in ('PHONE', 'PAPER', 'WALK_IN')");
                with("reader", reader.account());
            }
            if (organizations.length > 0) {
                // led by them, or with an open part for them: looked up once, not for each row
                readable.add("""
                        (lead_id = any(:organizations)
                         or id = any(array(select concern_id from concerns.task
                                            where organization_id = any(:organizations) and role <> 'LEAD'
                                              and settled_at is null)))
                        and (complained_id is null or complained_id <> all(:organizations))""");
                with("organizations", organizations);
            }
            if (places.length > 0) {
                readable.add("path && :places"
                        + (organizations.length > 0
                                ? " and (complained_id is null or complained_id <> all(:organizations))"
                                : ""));
                with("places", places);
            }
            and(readable.stream().map(each -> "(" + each + ")").collect(java.util.stream.Collectors.joining(" or ")));
        }
    }
}
