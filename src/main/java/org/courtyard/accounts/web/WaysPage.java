package org.courtyard.accounts.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * How one signs in.
 *
 * @param fresh signed in a moment ago, so that this may be changed
 * @param refused why there can be no passkeys here, as a key; null when there can
 * @param label what a new passkey would be called
 * @param provider one may sign in by a provider
 * @param elsewhere how the account is known there, in words
 */
public record WaysPage(
        boolean password,
        boolean fresh,
        List<Key> passkeys,
        @Nullable String refused,
        String label,
        boolean provider,
        List<String> elsewhere,
        List<Wrong> wrongs) {

    /**
     * A passkey.
     *
     * @param meta since when, last used when, kept where, in words
     */
    public record Key(UUID id, String label, String meta) {}
}
