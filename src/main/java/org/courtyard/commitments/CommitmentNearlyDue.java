package org.courtyard.commitments;

import org.courtyard.platform.links.Reference;

/** Three quarters of the time are used. Published once for each commitment. */
public record CommitmentNearlyDue(CommitmentId commitment, Reference source) {}
