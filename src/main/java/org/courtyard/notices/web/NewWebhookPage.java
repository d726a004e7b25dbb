package org.courtyard.notices.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Wrong;

/** The form for a webhook. */
public record NewWebhookPage(String address, String place, List<Choice> events, List<Wrong> wrongs) {}
