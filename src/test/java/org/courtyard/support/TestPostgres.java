package org.courtyard.support;

import org.courtyard.platform.postgres.MigratingConnection;
import org.courtyard.platform.postgres.ServingConnection;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Gives a test's application a migrated database of its own on the one server of the test run.
 *
 * <pre>{@code
 * @SpringBootTest                       // or @ApplicationModuleTest, @SpringBootTest(webEnvironment = RANDOM_PORT)
 * @WithPostgres
 * class ConcernsTest {
 *     @Autowired Concerns concerns;
 * }
 * }</pre>
 *
 * {@link WithPostgres} imports this class and sets {@code courtyard.database=test}, which keeps the application from
 * starting a database itself. The application serves as {@code courtyard_app} and migrates as {@code courtyard_owner},
 * as it does in earnest. Tests without Spring call {@link TestDatabases#create()}. A Spring context that is reused
 * from the cache keeps its database with what earlier tests wrote: assert on what your own test made, or roll back
 * with {@code @Transactional}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestPostgres {

    @Bean
    TestDatabases.TestDatabase testDatabase() {
        return TestDatabases.create();
    }

    @Bean
    JdbcConnectionDetails testConnection(TestDatabases.TestDatabase database) {
        return new ServingConnection(database.app());
    }

    @Bean
    FlywayConnectionDetails testMigration(TestDatabases.TestDatabase database) {
        return new MigratingConnection(database.owner());
    }
}
