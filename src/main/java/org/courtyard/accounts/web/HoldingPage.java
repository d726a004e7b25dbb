package org.courtyard.accounts.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.Token;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * One account with what it holds, for the administrator.
 *
 * @param invitation to sign in by the provider; null where there is none
 */
public record HoldingPage(
        Account account,
        List<Holding> holdings,
        List<Choice> roles,
        String place,
        List<Token> tokens,
        @Nullable Invitation invitation,
        List<Wrong> wrongs) {

    /**
     * @param where the place's name, or the word for everywhere
     * @param byPost held through a post, so ended there
     */
    public record Holding(UUID id, String role, String where, boolean byPost) {}

    /**
     * @param linked somebody at the provider is known to be its owner
     * @param until how long it waits for whoever proves an address, null when it does not
     */
    public record Invitation(boolean linked, @Nullable String until) {}
}
