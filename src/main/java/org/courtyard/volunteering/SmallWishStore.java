package org.courtyard.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.commitments.CommitmentId;
import org.courtyard.concerns.ConcernId;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.places.PlaceId;
import org.courtyard.volunteering.rules.WishState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SmallWishStore {

    private static final String WISHES = """
            select w.*, (select count(*) from volunteering.offer o where o.wish_id = w.id and o.state = 'ACCEPTED') accepted
              from volunteering.wish w
            """;

    private final JdbcClient jdbc;

    SmallWishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SmallWish wish, byte[] sealed, Instant at) {
        var concern = wish.concern();
        jdbc.sql("""
                        insert into volunteering.wish (id, place_id, path, organization_id, concern_id, title, needed, day,
                                                       helpers, sealed, state, opened_at)
                        values (:id, :place, :path, :organization, :concern, :title, :needed, :day, :helpers, :sealed,
                                :state, :at)
                        """)
                .param("id", wish.id())
                .param("place", wish.place().value())
                .param("path", wish.path().toArray(UUID[]::new))
                .param("organization", wish.organization().value())
                .param("concern", concern == null ? null : concern.value(), Types.OTHER)
                .param("title", wish.title())
                .param("needed", wish.needed())
                .param("day", wish.day())
                .param("helpers", wish.helpers())
                .param("sealed", sealed)
                .param("state", wish.state().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SmallWish> find(UUID id) {
        return jdbc.sql(WISHES + " where w.id = :id")
                .param("id", id)
                .query(SmallWishStore::wish)
                .optional();
    }

    Optional<SmallWish> lock(UUID id) {
        return jdbc.sql(WISHES + " where w.id = :id for update of w")
                .param("id", id)
                .query(SmallWishStore::wish)
                .optional();
    }

    List<SmallWish> findAll(Collection<UUID> ids) {
        return jdbc.sql(WISHES + " where w.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(SmallWishStore::wish)
                .list();
    }

    /** The next ones first. */
    List<SmallWish> takingAt(UUID place, LocalDate today, int most) {
        return jdbc.sql(WISHES + """
                         where w.path @> array[cast(:place as uuid)] and w.state in ('OPEN', 'TAKEN') and w.day >= :today
                           and w.helpers > (select count(*) from volunteering.offer o
                                             where o.wish_id = w.id and o.state = 'ACCEPTED')
                         order by w.day, w.id
                         limit :most
                        """)
                .param("place", place)
                .param("today", today)
                .param("most", most)
                .query(SmallWishStore::wish)
                .list();
    }

    /** Those of these bodies, and those at these places; what is under way first. */
    List<SmallWish> of(Collection<UUID> organizations, Collection<UUID> places, int most) {
        return jdbc.sql(WISHES + """
                         where w.organization_id = any(:organizations) or w.path && :places
                         order by (w.state in ('OPEN', 'TAKEN')) desc, w.day desc, w.id
                         limit :most
                        """)
                .param("organizations", organizations.toArray(UUID[]::new))
                .param("places", places.toArray(UUID[]::new))
                .param("most", most)
                .query(SmallWishStore::wish)
                .list();
    }

    void update(UUID id, WishState state, @Nullable CommitmentId commitment, @Nullable Instant ended) {
        jdbc.sql("""
                        update volunteering.wish set state = :state, commitment_id = :commitment, ended_at = :ended
                         where id = :id
                        """)
                .param("state", state.name())
                .param("commitment", commitment == null ? null : commitment.value(), Types.OTHER)
                .param("ended", ended == null ? null : ended.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    void said(UUID id, boolean done) {
        jdbc.sql("update volunteering.wish set done = :done where id = :id")
                .param("done", done)
                .param("id", id)
                .update();
    }

    byte @Nullable [] sealed(UUID id) {
        return jdbc.sql("select sealed from volunteering.wish where id = :id and sealed is not null")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /** @return how many went by */
    int expire(LocalDate today, Instant now, int most) {
        return jdbc.sql("""
                        update volunteering.wish set state = 'EXPIRED', ended_at = :now
                         where id in (select id from volunteering.wish where state = 'OPEN' and day < :today
                                       limit :most for update skip locked)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("most", most)
                .update();
    }

    /** Of everything that ended before that, or whose day was before that and nobody said how it went. */
    int erase(LocalDate day, Instant ended) {
        var over = """
                 in (select id from volunteering.wish
                      where ended_at < :ended or (ended_at is null and day < :day))
                """;
        var offers = jdbc.sql("update volunteering.offer set sealed = null where sealed is not null and wish_id" + over)
                .param("ended", ended.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .update();
        return offers
                + jdbc.sql("update volunteering.wish set sealed = null where sealed is not null and id" + over)
                        .param("ended", ended.atOffset(ZoneOffset.UTC))
                        .param("day", day)
                        .update();
    }

    private static SmallWish wish(ResultSet row, int number) throws SQLException {
        var concern = row.getObject("concern_id", UUID.class);
        var commitment = row.getObject("commitment_id", UUID.class);
        return new SmallWish(
                row.getObject("id", UUID.class),
                new PlaceId(row.getObject("place_id", UUID.class)),
                Arrays.asList((UUID[]) row.getArray("path").getArray()),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                concern == null ? null : new ConcernId(concern),
                row.getString("title"),
                row.getString("needed"),
                row.getObject("day", LocalDate.class),
                row.getInt("helpers"),
                row.getInt("accepted"),
                WishState.valueOf(row.getString("state")),
                commitment == null ? null : new CommitmentId(commitment),
                row.getObject("done", Boolean.class));
    }
}
