package org.courtyard.platform.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the description of the API into the page about it. */
final class ApiPages {

    private static final String SCHEMAS = "#/components/schemas/";

    private ApiPages() {}

    private static final ApiPage.Token TOKEN =
            new ApiPage.Token("./courtyard token desk --days 30", "Authorization: Bearer …");

    private static final String EXAMPLE = """
            curl -i %1$s/api/v1/concerns \\
              -H 'Content-Type: application/json' \\
              -H 'Idempotency-Key: %2$s' \\
              -d '{"text":"%3$s","place":"%4$s"}'

            curl '%1$s/api/v1/concerns?place=%4$s&status=open&limit=5'
            """;

    /** A place of the demo that takes concerns. */
    private static final String PLACE = "210299001001";

    /** @param text of the concern that the example raises */
    static ApiPage of(JsonNode document, String server, String text) {
        var groups = new LinkedHashMap<String, List<ApiPage.Line>>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var group = path.getKey().split("/")[3];
                groups.computeIfAbsent(group, unused -> new ArrayList<>())
                        .add(line(operation.getKey(), path.getKey(), operation.getValue(), document));
            }
        }
        var sorted = groups.entrySet().stream()
                .map(each -> new ApiPage.Group(each.getKey(), each.getValue()))
                .toList();
        return new ApiPage(
                ApiDocument.ADDRESS,
                TOKEN,
                EXAMPLE.formatted(server, "my-first-concern", text, PLACE),
                sorted,
                ApiProblem.ALL);
    }

    private static ApiPage.Line line(String method, String path, JsonNode operation, JsonNode document) {
        var fields = new ArrayList<ApiPage.Field>();
        for (var parameter : operation.path("parameters")) {
            fields.add(new ApiPage.Field(
                    parameter.path("name").asString(),
                    parameter.path("in").asString(),
                    parameter.path("required").asBoolean(false),
                    parameter.path("description").asString("")));
        }
        var body = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asString("");
        if (body.startsWith(SCHEMAS)) {
            var schema = document.path("components").path("schemas").path(body.substring(SCHEMAS.length()));
            for (var property : schema.path("properties").properties()) {
                fields.add(new ApiPage.Field(
                        property.getKey(),
                        "body",
                        schema.path("required")
                                .valueStream()
                                .anyMatch(each -> each.asString().equals(property.getKey())),
                        property.getValue().path("description").asString("")));
            }
        }
        return new ApiPage.Line(
                operation.path("operationId").asString(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                operation.path("summary").asString(),
                operation.has(WhoMayCall.ANYONE),
                fields);
    }
}
