package org.courtyard.accounts.web;

import java.util.List;
import org.courtyard.accounts.Account;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of this installation.
 *
 * @param after name to go on from; null on the last page
 */
public record AccountsPage(
        String text, List<Account> accounts, @Nullable String after) {}
