package org.courtyard.concerns;

/**
 * A concern that was just raised.
 *
 * @param secret of the follow-up link; known only here and to the reporter
 */
public record Raised(Concern concern, String secret) {}
