package org.courtyard.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.courtyard.concerns.web.staff.Yard;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.crypto.Sealing;
import org.courtyard.platform.mail.Outbox;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself shows of who raised something. */
@SpringBootTest(properties = {"courtyard.data=target/test-data", "courtyard.texts.strict=true"})
@WithPostgres
@Import(Yard.Turned.class)
class SealedContactsTest {

    @Autowired
    Concerns concerns;

    @Autowired
    Places places;

    @Autowired
    Organizations organizations;

    @Autowired
    Authorities authorities;

    @Autowired
    Sealing sealing;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Yard.Clock clock;

    private Yard yard;

    @BeforeEach
    void mondayMorning() {
        clock.turnTo("2026-11-23T08:00");
        yard = new Yard(places, organizations, authorities, concerns);
    }

    @Test
    void namesAndNumbersStandNowhereInTheDatabase() {
        var light = yard.raise("楼道灯坏了", false);
        concerns.support(light.id(), "", mailed("li@example.org"), Actor.HOUSE);
        assertThat(dump("concerns.reporter")).doesNotContain("138 0000 4211", "王");
        assertThat(dump("concerns.support")).doesNotContain("li@example.org");
        assertThat(dump("platform.mail")).doesNotContain("li@example.org", "/f/");
        assertThat(outbox.list(null, null, null, 10, Actor.HOUSE))
                .anySatisfy(mail -> assertThat(mail.to()).isEqualTo("li@example.org"));
        assertThat(concerns.reporter(light, Actor.HOUSE, "").phone()).isEqualTo("138 0000 4211");
    }

    @Test
    void whatWasWrittenBeforeThereWereKeysIsSealedAndReadsOnMeanwhile() {
        var light = yard.raise("楼道灯坏了", false);
        jdbc.sql("""
                        update concerns.reporter set sealed = null, name = '王师傅', phone = '13900001234'
                         where concern_id = :id
                        """).param("id", light.id().value()).update();
        jdbc.sql("""
                        insert into concerns.support (region, id, concern_id, at, way, mail)
                        values (:region, :id, :concern, now(), 'MAIL', 'old@example.org')
                        """)
                .param("region", light.id().region())
                .param("id", UUID.randomUUID())
                .param("concern", light.id().value())
                .update();
        assertThat(concerns.reporter(light, Actor.HOUSE, "").name()).isEqualTo("王师傅");
        sealing.rotate();
        assertThat(concerns.reporter(light, Actor.HOUSE, "").phone()).isEqualTo("13900001234");
        assertThat(dump("concerns.reporter") + dump("concerns.support"))
                .doesNotContain("王师傅", "13900001234", "old@example.org");
    }

    @Test
    void aNewKeySealsAllThatLayUnderTheOldOne() {
        var light = yard.raise("楼道灯坏了", false);
        concerns.support(light.id(), "", mailed("chen@example.org"), Actor.HOUSE);
        var before = prefixes();
        sealing.rotate();
        assertThat(prefixes()).doesNotContainAnyElementsOf(before).hasSize(1);
        assertThat(sealing.standing().allUnderIt()).isTrue();
        assertThat(concerns.reporter(light, Actor.HOUSE, "").phone()).isEqualTo("138 0000 4211");
        assertThat(outbox.list(null, null, null, 10, Actor.HOUSE))
                .anySatisfy(mail -> assertThat(mail.to()).isEqualTo("chen@example.org"));
    }

    private java.util.List<String> prefixes() {
        return jdbc.sql("""
                        select distinct encode(substring(sealed from 1 for 5), 'hex') from (
                            select sealed from concerns.reporter union all select sealed from concerns.support
                            union all select sealed from platform.mail) s where sealed is not null
                        """).query(String.class).list();
    }

    private static Reporter mailed(String address) {
        return new Reporter(null, ContactWay.MAIL, null, address, null, "zh", false, null);
    }

    /** Every row as text, sealed columns as their bytes. */
    private String dump(String table) {
        return String.join(
                "\n",
                jdbc.sql("select t::text || coalesce(encode(t.sealed, 'escape'), '') from " + table + " t")
                        .query((row, n) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list());
    }
}
