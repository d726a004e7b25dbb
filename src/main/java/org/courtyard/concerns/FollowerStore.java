package org.courtyard.concerns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.concerns.Following.Follower;
import org.courtyard.concerns.Following.Subject;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FollowerStore {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Categories categories;

    FollowerStore(JdbcClient jdbc, Vault vault, Categories categories) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.categories = categories;
    }

    /** Its own followers and those of what was joined into it; who signed in without saying how to be reached is one too. */
    Optional<Following> find(ConcernId concern, UUID event) {
        var followers = new ArrayList<Follower>();
        return jdbc
                .sql("""
                        with family as (
                             select id, community_name, number, title, raised_by, source from concerns.concern
                              where region = :region and id = :concern
                              union all
                             select id, community_name, number, title, raised_by, source from concerns.concern
                              where region = :region and parent_id = :concern)
                        select c.community_name, c.number, c.title, c.place_id, c.path, c.lead_id, c.assignee_id,
                               c.category, c.category_version,
                               c.visibility <> 'HANDLERS' and c.published_at is not null as shown,
                               h.account_id as by, h.target_id, case when h.internal then '' else coalesce(h.public_text, h.text) end as text,
                               h.details ->> 'way' as said, h.details ->> 'from' as speaker,
                               f.reporter, f.contact, f.way, f.sealed, f.name, f.phone, f.mail, f.address, f.language,
                               f.account_id, f.id as of, f.community_name as of_name, f.number as of_number, f.title as of_title
                          from concerns.concern c
                          join concerns.history h on h.region = c.region and h.id = :event and h.concern_id = c.id
                          left join (
                                select true as reporter, r.concern_id as contact, r.way, r.sealed, r.name, r.phone, r.mail,
                                       r.address, r.language, r.account_id, family.*
                                  from family
                                  join concerns.reporter r on r.region = :region and r.concern_id = family.id
                                 union all
                                select false, s.id, s.way, s.sealed, null, s.phone, s.mail, null, s.language, s.account_id, family.*
                                  from family
                                  join concerns.support s on s.region = :region and s.concern_id = family.id
                                 union all
                                select true, family.raised_by, 'NONE', null, null, null, null, null, null, family.raised_by,
                                       family.*
                                  from family
                                 where family.raised_by is not null
                                   and family.source not in ('PHONE', 'PAPER', 'WALK_IN')
                               ) f on true
                         where c.region = :region and c.id = :concern
                        """)
                .param("region", concern.region())
                .param("concern", concern.value())
                .param("event", event)
                .query((row, n) -> {
                    if (row.getString("way") != null) {
                        followers.add(follower(row));
                    }
                    return following(concern, row, followers);
                })
                .list()
                .stream()
                .findFirst();
    }

    private Follower follower(ResultSet row) throws SQLException {
        var reporter = row.getBoolean("reporter");
        var id = row.getObject("contact", UUID.class);
        var table = reporter ? SealedContact.REPORTERS : SealedContact.SUPPORTS;
        var contact = SealedContact.read(table, id, row, vault);
        return new Follower(
                id,
                new Subject(
                        new ConcernId(row.getObject("of", UUID.class)),
                        row.getString("of_name") + " " + row.getInt("of_number"),
                        row.getString("of_title")),
                reporter,
                ContactWay.valueOf(row.getString("way")),
                contact.phone(),
                contact.mail(),
                row.getString("language"),
                row.getObject("account_id", UUID.class));
    }

    private Following following(ConcernId concern, ResultSet row, List<Follower> followers) throws SQLException {
        return new Following(
                new Subject(
                        concern, row.getString("community_name") + " " + row.getInt("number"), row.getString("title")),
                new PlaceId(row.getObject("place_id", UUID.class)),
                List.of((UUID[]) row.getArray("path").getArray()),
                ConcernRow.organization(row, "lead_id"),
                row.getObject("assignee_id", UUID.class),
                ConcernRow.organization(row, "target_id"),
                row.getBoolean("shown"),
                urgent(row),
                row.getObject("by", UUID.class),
                speaker(concern, row),
                row.getString("text"),
                followers);
    }

    boolean urgent(ConcernId concern) {
        return jdbc.sql("select category, category_version from concerns.concern where region = :region and id = :id")
                .param("region", concern.region())
                .param("id", concern.value())
                .query((row, n) -> urgent(row))
                .optional()
                .orElse(false);
    }

    private boolean urgent(ResultSet row) throws SQLException {
        var category = categories.version(row.getString("category"), row.getInt("category_version"));
        return category.urgency() == Category.Urgency.LIFE_SAFETY;
    }

    /** Whoever says something as the reporter says how: by link, page, or telephone. */
    private static @Nullable ConcernId speaker(ConcernId concern, ResultSet row) throws SQLException {
        var other = row.getString("speaker");
        return other != null ? new ConcernId(UUID.fromString(other)) : row.getString("said") == null ? null : concern;
    }
}
