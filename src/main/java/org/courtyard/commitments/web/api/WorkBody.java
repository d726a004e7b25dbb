package org.courtyard.commitments.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the queue; {@code next} goes into {@code cursor} for the following one and is left out on the last. */
@JsonInclude(Include.NON_NULL)
record WorkBody(List<WorkLine> work, @Nullable String next) {}
