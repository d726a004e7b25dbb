package org.courtyard.commitments;

import java.util.Map;

/** How many open commitments there are; what has none is left out. */
public record WorkCounts(long all, Map<WorkGroup, Long> groups, Map<Purpose, Long> purposes) {}
