package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened lately that everybody may know of, newest first: lines of published concerns that are not internal, and those
 * that published them.
 */
@Repository
@Transactional(readOnly = true)
public class NewsView {

    private static final String LINES = """
            select h.id, h.concern_id, h.at, h.move, h.status, h.organization_id, coalesce(h.public_text, h.text) as text
              from concerns.history h
              join concerns.concern c on c.region = h.region and c.id = h.concern_id
             where c.visibility <> 'HANDLERS' and c.published_at is not null
               and h.move = any(:moves) and (not h.internal or h.move = 'PUBLISH')
            """;
    private static final String NEWEST = " order by h.at desc, h.id desc limit :limit";

    private final JdbcClient jdbc;

    NewsView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of a history.
     *
     * @param status where the concern stood after it
     * @param organization on whose behalf it was done
     * @param text as typed: mask it before it is shown
     */
    public record News(
            UUID id,
            ConcernId concern,
            Instant at,
            Move move,
            Status status,
            @Nullable OrganizationId organization,
            String text) {}

    /**
     * Of a place and everything below it.
     *
     * @param category only of this code, null for all
     * @param moves only these
     */
    public List<News> of(PlaceId place, @Nullable String category, Collection<Move> moves, Instant from, int limit) {
        return jdbc.sql(LINES + """
                         and h.at >= :from and c.path @> array[cast(:place as uuid)]
                         and (cast(:category as text) is null or c.category = :category)
                        """ + NEWEST)
                .param("moves", names(moves))
                .param("from", ConcernRow.time(from))
                .param("place", place.value())
                .param("category", category, Types.VARCHAR)
                .param("limit", limit)
                .query(NewsView::news)
                .list();
    }

    /** Of a place and everything below it, oldest first. @param to left out */
    public List<News> between(PlaceId place, Collection<Move> moves, Instant from, Instant to, int limit) {
        return jdbc.sql(LINES + """
                         and h.at >= :from and h.at < :to and c.path @> array[cast(:place as uuid)]
                         order by h.at, h.id limit :limit
                        """)
                .param("moves", names(moves))
                .param("from", ConcernRow.time(from))
                .param("to", ConcernRow.time(to))
                .param("place", place.value())
                .param("limit", limit)
                .query(NewsView::news)
                .list();
    }

    public List<News> of(ConcernId concern, Collection<Move> moves, int limit) {
        return jdbc.sql(LINES + " and h.region = :region and h.concern_id = :concern" + NEWEST)
                .param("moves", names(moves))
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("limit", limit)
                .query(NewsView::news)
                .list();
    }

    private static String[] names(Collection<Move> moves) {
        return moves.stream().map(Move::name).toArray(String[]::new);
    }

    private static News news(ResultSet row, int number) throws SQLException {
        return new News(
                row.getObject("id", UUID.class),
                new ConcernId(row.getObject("concern_id", UUID.class)),
                ConcernRow.at(row, "at"),
                Move.valueOf(row.getString("move")),
                Status.valueOf(row.getString("status")),
                ConcernRow.organization(row, "organization_id"),
                row.getString("text"));
    }
}
