package org.courtyard.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.courtyard.platform.postgres.DatabaseProblem;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void eachDatabaseIsMigratedAndItsOwn() {
        var first = TestDatabases.create();
        var second = TestDatabases.create();
        first.owner().run("create schema only_first");
        assertThatThrownBy(() -> second.owner().run("create table only_first.thing (id int)"))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("only_first");
        second.app().run("select count(*) from platform.event_publication");
    }

    @Test
    void theServingRoleWritesRowsOfLaterTablesButOwnsNothing() {
        var database = TestDatabases.create();
        database.owner().run("create schema later", "create table later.thing (id int)");
        database.app()
                .run("insert into later.thing values (1)", "update later.thing set id = 2", "delete from later.thing");
        assertThatThrownBy(() -> database.app().run("drop table later.thing")).hasMessageContaining("must be owner");
        assertThatThrownBy(() -> database.app().run("truncate later.thing")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.app().run("create schema mine")).hasMessageContaining("permission denied");
    }

    @Test
    void trigramsSeeChineseLetters() throws Exception {
        try (var connection = TestDatabases.create().app().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select similarity('楼道灯坏了', '楼道灯'), current_setting('fsync')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getDouble(1)).isGreaterThan(0.3);
        }
    }
}
