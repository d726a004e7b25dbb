package org.courtyard.notices;

import java.util.List;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept for the next digest. */
@Repository
class KeptStore {

    private final JdbcClient jdbc;

    KeptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Item(UUID notice, PlaceId place) {}

    void insert(UUID account, UUID notice, PlaceId place) {
        jdbc.sql("""
                        insert into notices.kept (account_id, region, notice_id, place_id)
                        values (:account, :region, :notice, :place)
                        on conflict do nothing
                        """)
                .param("account", account)
                .param("region", Ids.region(notice))
                .param("notice", notice)
                .param("place", place.value())
                .update();
    }

    /** Empties it. */
    List<Item> take(UUID account) {
        return jdbc.sql("delete from notices.kept where account_id = :account returning notice_id, place_id")
                .param("account", account)
                .query((row, n) -> new Item(
                        row.getObject("notice_id", UUID.class), new PlaceId(row.getObject("place_id", UUID.class))))
                .list();
    }
}
