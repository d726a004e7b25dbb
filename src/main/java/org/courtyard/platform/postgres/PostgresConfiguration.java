package org.courtyard.platform.postgres;

import java.io.IOException;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code courtyard.database}: {@code serve} takes the instance for itself, {@code join} shares it with a running
 * server; {@code test} means that somebody else supplies the connection details.
 */
@Configuration(proxyBeanMethods = false)
class PostgresConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "courtyard.database", havingValue = "serve", matchIfMissing = true)
    static class Serving {

        @Bean
        Database database(CourtyardSettings settings) throws IOException {
            return Database.serve(settings);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "courtyard.database", havingValue = "join")
    static class Joining {

        @Bean
        Database database(CourtyardSettings settings) throws IOException {
            return Database.join(settings);
        }
    }

    /** The pool depends on these details and they on the database, so the pool closes before the server stops. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${courtyard.database:serve}' != 'test'")
    static class Connections {

        @Bean
        JdbcConnectionDetails servingConnection(Database database) {
            return new ServingConnection(database.app());
        }

        @Bean
        FlywayConnectionDetails migratingConnection(Database database) {
            return new MigratingConnection(database.owner());
        }
    }
}
