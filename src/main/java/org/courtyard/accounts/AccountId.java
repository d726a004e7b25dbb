package org.courtyard.accounts;

import java.util.UUID;

/** The id of an account. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
