package org.courtyard.accounts;

/**
 * Somebody who can sign in.
 *
 * @param name what is typed at sign-in, lower case
 * @param displayName how others see it
 * @param language {@code zh} or {@code en}
 */
public record Account(AccountId id, String name, String displayName, String language, boolean open, int version) {}
