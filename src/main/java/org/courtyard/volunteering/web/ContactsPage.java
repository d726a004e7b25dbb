package org.courtyard.volunteering.web;

import java.util.List;
import org.courtyard.platform.web.view.Fact;

/** How to reach the neighbours who were accepted. */
public record ContactsPage(String id, String title, List<Fact> facts) {}
