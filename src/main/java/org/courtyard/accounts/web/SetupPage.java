package org.courtyard.accounts.web;

import java.util.List;
import org.courtyard.platform.web.view.Wrong;

/** Making an account: the first one, or one by an administrator. */
public record SetupPage(String name, String displayName, List<Wrong> wrongs) {}
