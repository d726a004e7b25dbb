package org.courtyard.platform.health.web;

import java.util.List;
import org.courtyard.platform.web.view.Row;

/** What was found, the worst first. */
public record HealthPage(String sum, List<Row> findings) {}
