package org.courtyard.commitments;

import org.courtyard.platform.links.Reference;

/** Somebody promised something, or it came to another holder. */
public record CommitmentMade(CommitmentId commitment, Reference source) {}
