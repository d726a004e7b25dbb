package org.courtyard.commitments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the queue; {@code next} is the cursor of the following page, null on the last. */
public record WorkList(List<WorkItem> items, @Nullable String next) {}
