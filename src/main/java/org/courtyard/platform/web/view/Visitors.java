package org.courtyard.platform.web.view;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Knows who is behind a request. The module accounts answers. */
@FunctionalInterface
public interface Visitors {

    @Nullable
    Visitor behind(HttpServletRequest request);
}
