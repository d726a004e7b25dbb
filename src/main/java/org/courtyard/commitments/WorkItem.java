package org.courtyard.commitments;

/** A commitment and where it stands in the queue. */
public record WorkItem(Commitment commitment, WorkGroup group) {}
