package org.courtyard.commitments;

import org.courtyard.platform.links.Reference;

/** It was done, in time or late. */
public record CommitmentKept(CommitmentId commitment, Reference source, boolean late) {}
