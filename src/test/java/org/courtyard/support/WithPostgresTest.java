package org.courtyard.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@WithPostgres
class WithPostgresTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    @Test
    void theApplicationServesAsOneRoleAndMigratesAsAnother() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("courtyard_app");
        assertThat(flyway.getConfiguration().getDefaultSchema()).isEqualTo("platform");
        var migrated = jdbc.sql("select installed_by from platform.flyway_schema_history where version = '1'");
        assertThat(migrated.query(String.class).single()).isEqualTo("courtyard_owner");
    }
}
