package org.courtyard.platform.postgres;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** The login of Flyway. */
public record MigratingConnection(Login login) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return login.url();
    }

    @Override
    public String getUsername() {
        return login.user();
    }

    @Override
    public String getPassword() {
        return login.password();
    }
}
