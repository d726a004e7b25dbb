package org.courtyard.notices.web;

import java.util.List;
import org.courtyard.platform.web.view.Row;

/** All webhooks. */
public record WebhooksPage(List<Row> webhooks) {}
