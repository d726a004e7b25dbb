package org.courtyard.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Executors;
import org.courtyard.support.TestDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class RememberedTest {

    private static final String ID = "a";

    private final Remembered<String, String> names = new Remembered<>(10);
    private JdbcClient jdbc;
    private TransactionTemplate transaction;

    @BeforeEach
    void database() {
        var owner = TestDatabases.create().owner();
        var source = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        jdbc.sql("create table platform.named (id text primary key, name text not null)")
                .update();
        jdbc.sql("insert into platform.named values ('a', 'before')").update();
    }

    @Test
    void readsOnce() {
        name();
        jdbc.sql("update platform.named set name = 'by another server'").update();
        assertThat(name()).contains("before");
    }

    @Test
    void doesNotRememberThatSomethingIsMissing() {
        jdbc.sql("delete from platform.named").update();
        assertThat(name()).isEmpty();
        jdbc.sql("insert into platform.named values ('a', 'new')").update();
        assertThat(name()).contains("new");
    }

    @Test
    void seesTheChangeMadeHereOnceItIsCommitted() {
        name();
        change();
        assertThat(name()).contains("after");
    }

    @Test
    void whoChangesReadsTheOwnChangeAndNobodyElseDoesBeforeTheCommit() throws Exception {
        name();
        try (var others = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(status -> {
                names.forget();
                jdbc.sql("update platform.named set name = 'after'").update();
                assertThat(name()).contains("after");
                assertThat(others.submit(this::name))
                        .succeedsWithin(java.time.Duration.ofSeconds(10))
                        .isEqualTo(Optional.of("before"));
            });
            assertThat(others.submit(this::name).get()).contains("after");
        }
    }

    @Test
    void aChangeThatIsTakenBackLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            names.forget();
            jdbc.sql("update platform.named set name = 'after'").update();
            name();
            status.setRollbackOnly();
        });
        assertThat(name()).contains("before");
    }

    private void change() {
        transaction.executeWithoutResult(status -> {
            names.forget();
            jdbc.sql("update platform.named set name = 'after'").update();
        });
    }

    private Optional<String> name() {
        return names.find(
                ID,
                id -> jdbc.sql("select name from platform.named where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional());
    }
}
