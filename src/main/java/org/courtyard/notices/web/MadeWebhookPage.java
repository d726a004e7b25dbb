package org.courtyard.notices.web;

import java.util.UUID;

/** A webhook that was just made. @param secret shown this once */
public record MadeWebhookPage(UUID id, String address, String secret) {}
