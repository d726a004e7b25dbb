package org.courtyard.volunteering.web;

import java.util.List;
import org.courtyard.platform.web.view.Row;

/** What neighbours may lend a hand with at a place. */
public record LendPage(String place, String home, List<Row> rows) {}
