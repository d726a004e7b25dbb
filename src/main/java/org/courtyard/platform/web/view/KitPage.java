package org.courtyard.platform.web.view;

import java.util.List;

/** What the page of all parts shows. */
public record KitPage(List<Row> rows, Why why, List<Entry> entries, List<Rate> rates) {}
