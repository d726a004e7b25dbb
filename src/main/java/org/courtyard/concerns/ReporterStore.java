package org.courtyard.concerns;

import java.util.UUID;
import org.courtyard.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who raised a concern. Names and addresses are sealed; how they want to hear is not. */
@Repository
class ReporterStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    ReporterStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(ConcernId id, Reporter reporter) {
        jdbc.sql("""
                        insert into concerns.reporter (region, concern_id, way, sealed, language, shared, account_id)
                        values (:region, :concern, :way, :sealed, :language, :shared, :account)
                        """)
                .param("region", id.region())
                .param("concern", id.value())
                .param("way", reporter.way().name())
                .param("sealed", SealedContact.of(reporter).seal(SealedContact.REPORTERS, id.value(), vault))
                .param("language", reporter.language())
                .param("shared", reporter.shared())
                .param("account", reporter.account())
                .update();
    }

    /** How to reach them from now on; who had left nothing before begins to be known. */
    void change(ConcernId id, Reporter reporter) {
        int changed = jdbc.sql("""
                        update concerns.reporter set way = :way, sealed = :sealed, name = null, phone = null, mail = null,
                               address = null, language = :language
                         where region = :region and concern_id = :concern
                        """)
                .param("region", id.region())
                .param("concern", id.value())
                .param("way", reporter.way().name())
                .param("sealed", SealedContact.of(reporter).seal(SealedContact.REPORTERS, id.value(), vault))
                .param("language", reporter.language())
                .update();
        if (changed == 0) {
            insert(id, reporter);
        }
    }

    Reporter of(ConcernId id) {
        return jdbc.sql("select * from concerns.reporter where region = :region and concern_id = :concern")
                .param("region", id.region())
                .param("concern", id.value())
                .query((row, n) -> {
                    var contact = SealedContact.read(SealedContact.REPORTERS, id.value(), row, vault);
                    return new Reporter(
                            contact.name(),
                            ContactWay.valueOf(row.getString("way")),
                            contact.phone(),
                            contact.mail(),
                            contact.address(),
                            row.getString("language"),
                            row.getBoolean("shared"),
                            row.getObject("account_id", UUID.class));
                })
                .optional()
                .orElse(Reporter.UNKNOWN);
    }

    /** The language the reporter reads, without opening the seal; null where there is no reporter. */
    @Nullable
    String language(ConcernId id) {
        return jdbc.sql("select language from concerns.reporter where region = :region and concern_id = :concern")
                .param("region", id.region())
                .param("concern", id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** How they want to hear, without opening anything. */
    ContactWay way(ConcernId id) {
        return jdbc.sql("select way from concerns.reporter where region = :region and concern_id = :concern")
                .param("region", id.region())
                .param("concern", id.value())
                .query((row, n) -> ContactWay.valueOf(row.getString(1)))
                .optional()
                .orElse(ContactWay.NONE);
    }

    /** There is a name, or a way to reach them. */
    boolean known(ConcernId id) {
        return jdbc.sql("""
                        select way <> 'NONE' or sealed is not null or coalesce(name, phone, mail, address) is not null
                          from concerns.reporter where region = :region and concern_id = :concern
                        """)
                .param("region", id.region())
                .param("concern", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether other handlers than the lead may see how to reach them. */
    boolean shared(ConcernId id) {
        return jdbc.sql("select shared from concerns.reporter where region = :region and concern_id = :concern")
                .param("region", id.region())
                .param("concern", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
