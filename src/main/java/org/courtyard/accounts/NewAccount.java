package org.courtyard.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to be let in.
 *
 * @param name what is typed at sign-in: 2 to 60 letters, digits, dots, dashes; case does not matter
 * @param displayName how others see it
 * @param language {@code zh} or {@code en}
 * @param password null: cannot sign in with a password yet
 */
public record NewAccount(
        String name,
        String displayName,
        String language,
        @Nullable String password) {

    @Override
    public String toString() {
        return "NewAccount[" + name + "]";
    }
}
