package org.courtyard.demo;

import org.courtyard.platform.postgres.Login;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL look at its tables. It does so by itself once a minute, but the story fills them from nothing in less: until
 * then every index looks as good to it as any other.
 */
@Component
class Statistics {

    private final FlywayConnectionDetails owner;

    Statistics(FlywayConnectionDetails owner) {
        this.owner = owner;
    }

    void refresh() {
        new Login(
                        String.valueOf(owner.getJdbcUrl()),
                        String.valueOf(owner.getUsername()),
                        String.valueOf(owner.getPassword()))
                .run("analyze");
    }
}
