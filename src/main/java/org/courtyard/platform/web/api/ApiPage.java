package org.courtyard.platform.web.api;

import java.util.List;

/**
 * The page about the API.
 *
 * @param document address of the description for programs
 * @param token how a token is made at the terminal, and how it is sent
 * @param example commands that work against the demo
 */
public record ApiPage(String document, Token token, String example, List<Group> groups, List<ApiProblem> problems) {

    /** What is typed and what is sent. */
    public record Token(String command, String header) {}

    /** Operations on one kind of thing. */
    public record Group(String name, List<Line> operations) {}

    /** @param fields of the body it takes */
    public record Line(String id, String method, String path, String summary, boolean anyone, List<Field> fields) {}

    /** A parameter or a field of the body. */
    public record Field(String name, String kind, boolean required, String description) {}
}
