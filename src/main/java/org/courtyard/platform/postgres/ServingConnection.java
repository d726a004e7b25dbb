package org.courtyard.platform.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The login of the pool. */
public record ServingConnection(Login login) implements JdbcConnectionDetails {

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
