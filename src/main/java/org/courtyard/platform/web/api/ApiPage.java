package org.courtyard.platform.web.api;

import java.util.List;

/** The page about the API. */
public record ApiPage(String server, boolean https, List<Group> groups, List<ApiProblem> problems) {

    /** Operations on one kind of thing. */
    public record Group(String name, List<Line> operations) {}

    /** @param fields of the body it takes */
    public record Line(String id, String method, String path, String summary, boolean anyone, List<Field> fields) {}

    /** A parameter or a field of the body. */
    public record Field(String name, String kind, boolean required, String description) {}
}
