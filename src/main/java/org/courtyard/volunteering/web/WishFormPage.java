package org.courtyard.volunteering.web;

import java.util.List;
import org.courtyard.platform.web.view.Wrong;

/**
 * Opening a small wish.
 */
public record WishFormPage(WishForm form, List<String> places, List<Wrong> wrongs) {}
