package org.courtyard.accounts.web;

import java.util.List;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.Token;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * The own account.
 *
 * @param fresh the secret of a token made just now, shown this once
 * @param label the label typed for a token that could not be made
 */
public record AccountPage(
        Account account,
        List<Choice> languages,
        List<Token> tokens,
        List<Place> places,
        @Nullable String fresh,
        String label,
        boolean passwordChanged,
        List<Wrong> wrongs) {

    /**
     * Where the account is signed in.
     *
     * @param browser as people call it
     * @param here it is the one that asks
     */
    public record Place(String browser, String lastUsed, boolean here) {}
}
