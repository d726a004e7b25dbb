package org.courtyard.accounts.web;

import java.util.List;
import org.courtyard.platform.web.view.Wrong;

/** @param next where to go after signing in, empty for the usual place */
public record SignInPage(String name, String next, List<Wrong> wrongs) {}
