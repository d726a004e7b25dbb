package org.courtyard.organizations;

/**
 * Who has authority over something, and why.
 *
 * @param item number of the line on the authority list, or of the routing rule; 0 when no line fits and the desk takes it
 * @param reason code of the reason: {@code authority}, {@code rule}, {@code desk}, {@code complained-of}
 */
public record Acting(Organization organization, int item, String reason) {}
