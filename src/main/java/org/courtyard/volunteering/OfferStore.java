package org.courtyard.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferStore {

    private static final String OFFERS = "select id, wish_id, state, at, done from volunteering.offer ";

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Offer offer, byte[] hash, byte[] sealed) {
        jdbc.sql("""
                        insert into volunteering.offer (id, wish_id, hash, sealed, state, at)
                        values (:id, :wish, :hash, :sealed, :state, :at)
                        """)
                .param("id", offer.id())
                .param("wish", offer.wish())
                .param("hash", hash)
                .param("sealed", sealed)
                .param("state", offer.state().name())
                .param("at", offer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Offer> byHash(byte[] hash) {
        return jdbc.sql(OFFERS + "where hash = :hash")
                .param("hash", hash)
                .query(OfferStore::offer)
                .optional();
    }

    List<Offer> of(UUID wish) {
        return jdbc.sql(OFFERS + "where wish_id = :wish order by at, id")
                .param("wish", wish)
                .query(OfferStore::offer)
                .list();
    }

    void move(UUID id, Offer.State state) {
        jdbc.sql("update volunteering.offer set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void erase(UUID id) {
        jdbc.sql("update volunteering.offer set sealed = null where id = :id")
                .param("id", id)
                .update();
    }

    void said(UUID id, boolean done) {
        jdbc.sql("update volunteering.offer set done = :done where id = :id")
                .param("done", done)
                .param("id", id)
                .update();
    }

    byte @Nullable [] sealed(UUID id) {
        return jdbc.sql("select sealed from volunteering.offer where id = :id and sealed is not null")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("wish_id", UUID.class),
                Offer.State.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("done", Boolean.class));
    }
}
