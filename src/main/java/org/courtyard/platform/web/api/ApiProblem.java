package org.courtyard.platform.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of problem: its address is {@code /api#problem-<type>} and never changes.
 *
 * @param status HTTP status
 * @param mend key of what to do about it, null where the answer itself says it
 */
public record ApiProblem(String type, int status, @Nullable String mend) {

    /** All that the API answers, by status. */
    public static final List<ApiProblem> ALL = List.of(
            new ApiProblem("malformed", 400, null),
            new ApiProblem("sign-in-needed", 401, "api.mend.sign-in-needed"),
            new ApiProblem("not-allowed", 403, "problems.not-allowed.mend"),
            new ApiProblem("not-found", 404, null),
            new ApiProblem("wrong-method", 405, null),
            new ApiProblem("wrong-format", 406, null),
            new ApiProblem("conflict", 409, "api.mend.conflict"),
            new ApiProblem("gone", 410, null),
            new ApiProblem("stale-version", 412, "problems.stale-version.mend"),
            new ApiProblem("too-large", 413, null),
            new ApiProblem("bad-input", 422, "api.mend.bad-input"),
            new ApiProblem("version-needed", 428, null),
            new ApiProblem("too-many", 429, "api.mend.too-many"),
            new ApiProblem("broken", 500, "problems.broken.mend"),
            new ApiProblem("unavailable", 503, "problems.unavailable.mend"),
            new ApiProblem("busy", 503, "api.mend.too-many"));

    public String anchor() {
        return "problem-" + type;
    }

    /** As {@code type} says it. */
    public String address() {
        return "/api#" + anchor();
    }

    public String title() {
        return "problems." + type + ".title";
    }
}
