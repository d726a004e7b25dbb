package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowerStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    FollowerStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Following> find(ConcernId concern, UUID event) {
        var followers = new ArrayList<Following.Follower>();
        return jdbc
                .sql("""
                        select c.community_name, c.number, c.title, c.place_id, c.path, c.lead_id, c.assignee_id, c.source,
                               c.raised_by, c.visibility <> 'HANDLERS' and c.published_at is not null as shown,
                               h.account_id as by, h.target_id, case when h.internal then '' else h.text end as text,
                               f.reporter, f.id, f.way, f.sealed, f.name, f.phone, f.mail, f.address, f.language, f.account_id
                          from concerns.concern c
                          join concerns.history h on h.region = c.region and h.id = :event and h.concern_id = c.id
                          left join (
                                select true as reporter, region, concern_id, concern_id as id, way, sealed, name, phone, mail,
                                       address, language, account_id
                                  from concerns.reporter where region = :region and concern_id = :concern
                                 union all
                                select false, region, concern_id, id, way, sealed, null, phone, mail, null, null, account_id
                                  from concerns.support where region = :region and concern_id = :concern
                               ) f on f.region = c.region and f.concern_id = c.id
                         where c.region = :region and c.id = :concern
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("event", event)
                .query((row, n) -> {
                    followers.addAll(followers(row, n));
                    return following(concern, row, followers);
                })
                .list()
                .stream()
                .findFirst();
    }

    /** The one of this line; and once, whoever raised it signed in without saying how to be reached. */
    private List<Following.Follower> followers(ResultSet row, int number) throws SQLException {
        var found = new ArrayList<Following.Follower>();
        var way = row.getString("way");
        var reporter = row.getBoolean("reporter");
        if (way != null) {
            var table = reporter ? SealedContact.REPORTERS : SealedContact.SUPPORTS;
            var id = row.getObject("id", UUID.class);
            var contact = SealedContact.read(table, id, row, vault);
            found.add(new Following.Follower(
                    id,
                    reporter,
                    ContactWay.valueOf(way),
                    contact.phone(),
                    contact.mail(),
                    row.getString("language"),
                    row.getObject("account_id", UUID.class)));
        }
        var raisedBy = row.getObject("raised_by", UUID.class);
        if (number == 0
                && raisedBy != null
                && !Source.valueOf(row.getString("source")).onBehalf()) {
            found.add(new Following.Follower(raisedBy, true, ContactWay.NONE, null, null, null, raisedBy));
        }
        return found;
    }

    private static Following following(ConcernId concern, ResultSet row, List<Following.Follower> followers)
            throws SQLException {
        return new Following(
                concern,
                row.getString("community_name") + " " + row.getInt("number"),
                row.getString("title"),
                new PlaceId(row.getObject("place_id", UUID.class)),
                List.of((UUID[]) row.getArray("path").getArray()),
                ConcernRow.organization(row, "lead_id"),
                row.getObject("assignee_id", UUID.class),
                ConcernRow.organization(row, "target_id"),
                row.getBoolean("shown"),
                by(row),
                row.getString("text"),
                followers);
    }

    private static @Nullable UUID by(ResultSet row) throws SQLException {
        return row.getObject("by", UUID.class);
    }
}
