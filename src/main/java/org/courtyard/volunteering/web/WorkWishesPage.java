package org.courtyard.volunteering.web;

import java.util.List;
import org.courtyard.platform.web.view.Row;

/** Small wishes for those who see to them. */
public record WorkWishesPage(List<Row> rows) {}
