package org.courtyard.accounts.elsewhere;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as the provider knows them.
 *
 * @param subject the provider's name for them, which never changes
 * @param email only an address that the provider has verified
 */
record Person(String issuer, String subject, @Nullable String email) {

    @Override
    public String toString() {
        return "Person[" + issuer + "]";
    }
}
