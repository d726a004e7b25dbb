package org.courtyard.accounts.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.accounts.Account;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;

/** One account with what it holds, for the administrator. */
public record HoldingPage(
        Account account, List<Holding> holdings, List<Choice> roles, String place, List<Wrong> wrongs) {

    /**
     * @param where the place's name, or the word for everywhere
     * @param byPost held through a post, so ended there
     */
    public record Holding(UUID id, String role, String where, boolean byPost) {}
}
