package org.courtyard.concerns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the categories a neighbourhood starts with. */
final class CategoryFile {

    private static final String RESOURCE = "/concerns/categories.yaml";

    private CategoryFile() {}

    static List<Category> read() {
        try (InputStream in = CategoryFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            var found = new ArrayList<Category>();
            for (var group : new YAMLMapper().readTree(in).path("groups")) {
                for (var each : group.path("categories")) {
                    found.add(category(group, each));
                }
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Category category(JsonNode group, JsonNode each) {
        return new Category(
                text(each, "code"),
                1,
                text(group, "code"),
                text(group, "zh"),
                text(group, "en"),
                text(each, "zh"),
                text(each, "en"),
                Category.Urgency.valueOf(constant(text(each, "urgency"))),
                "round-the-clock".equals(text(each, "clock")),
                hours(text(each, "firstContact")),
                "handlers".equals(text(each, "visibility")) ? Visibility.HANDLERS : Visibility.PUBLIC,
                each.path("questions").valueStream().map(CategoryFile::question).toList(),
                each.path("replyTemplates")
                        .valueStream()
                        .map(reply -> new Category.ReplyTemplate(text(reply, "zh"), text(reply, "en")))
                        .toList(),
                elsewhere(each.path("pointsElsewhere")),
                each.path("keywords").valueStream().map(JsonNode::asString).toList(),
                null,
                null);
    }

    private static Category.Question question(JsonNode node) {
        return new Category.Question(
                text(node, "code"),
                text(node, "zh"),
                text(node, "en"),
                Category.Question.Type.valueOf(constant(text(node, "type"))),
                node.path("required").asBoolean(false),
                node.path("values")
                        .valueStream()
                        .map(value -> new Category.Choice(text(value, "code"), text(value, "zh"), text(value, "en")))
                        .toList());
    }

    private static Category.@Nullable Elsewhere elsewhere(JsonNode node) {
        return node.isObject() ? new Category.Elsewhere(text(node, "call"), text(node, "zh"), text(node, "en")) : null;
    }

    private static Duration hours(String text) {
        return Duration.ofHours(Long.parseLong(text.substring(0, text.length() - 1)));
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new IllegalStateException("categories.yaml: " + field + " is missing in " + node);
        }
        return value.asString();
    }
}
