package org.courtyard.accounts.web;

import java.util.List;
import org.courtyard.platform.web.view.Wrong;

/**
 * @param next where to go after signing in, empty for the usual place
 * @param passkeys this installation can have them
 * @param provider one may sign in elsewhere
 * @param reachable that answered when it was last asked
 */
public record SignInPage(
        String name, String next, boolean passkeys, boolean provider, boolean reachable, List<Wrong> wrongs) {}
