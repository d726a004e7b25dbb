package org.courtyard.platform.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 describes it; only for the description of the API, the answers are written elsewhere. */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldProblem> errors) {

    /** What is wrong with one field. */
    public record FieldProblem(String field, String message) {}
}
