package org.courtyard.concerns.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.courtyard.places.Level;
import org.courtyard.platform.cli.CommandProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a mapping file and says in one sentence what is wrong with it, and where. */
public final class MappingFile {

    private static final Set<String> TOP =
            Set.of("source", "zone", "dates", "columns", "recorded", "closed", "categories", "places", "visible");
    private static final Set<String> COLUMNS = Set.of(
            "id",
            "raised",
            "target",
            "closed",
            "recorded",
            "status",
            "text",
            "reply",
            "category",
            "group",
            "place",
            "latitude",
            "longitude");

    private final Path file;

    private MappingFile(Path file) {
        this.file = file;
    }

    /** @throws CommandProblem naming the file and the field */
    public static Mapping read(Path file) {
        return new MappingFile(file).read();
    }

    private Mapping read() {
        JsonNode top;
        try {
            top = new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException | JacksonException e) {
            throw new CommandProblem(file + ": not a readable YAML file: " + firstLine(e));
        }
        known(top, "", TOP);
        var columns = top.path("columns");
        known(columns, "columns.", COLUMNS);
        return new Mapping(
                text(top, "source"),
                zone(text(top, "zone")),
                dates(top),
                new Mapping.Columns(
                        text(columns, "id"),
                        text(columns, "raised"),
                        optional(columns, "target"),
                        optional(columns, "closed"),
                        optional(columns, "recorded"),
                        optional(columns, "status"),
                        list(columns, "text"),
                        optional(columns, "reply"),
                        text(columns, "category"),
                        optional(columns, "group"),
                        optional(columns, "place"),
                        optional(columns, "latitude"),
                        optional(columns, "longitude")),
                recorded(top.path("recorded")),
                top.has("closed") ? list(top, "closed") : List.of(),
                categories(top.path("categories")),
                places(top.path("places")),
                top.path("visible").asBoolean(true));
    }

    private Mapping.PlaceMapping places(JsonNode node) {
        var root = node.path("root");
        return new Mapping.PlaceMapping(
                new Mapping.Root(
                        root.path("codeSystem").asString("nbs"),
                        text(root, "code"),
                        optional(root, "name"),
                        optional(root, "nameEn"),
                        level(root.path("level").asString("CITY"))),
                by(node.path("by").asString("NAME")),
                level(node.path("level").asString("COMMUNITY")),
                node.path("createUnknown").asBoolean(false),
                "root".equals(node.path("nowhere").asString("reject")));
    }

    private static Mapping.CategoryMapping categories(JsonNode node) {
        var known = new HashMap<String, String>();
        node.path("known")
                .properties()
                .forEach(each -> known.put(each.getKey(), each.getValue().asString()));
        return new Mapping.CategoryMapping(known, node.path("createUnknown").asBoolean(false));
    }

    private Map<String, Boolean> recorded(JsonNode node) {
        var found = new HashMap<String, Boolean>();
        node.properties().forEach(each -> {
            switch (each.getValue().asString()) {
                case "on-time" -> found.put(each.getKey(), true);
                case "late" -> found.put(each.getKey(), false);
                default -> throw wrong("recorded." + each.getKey(), "is either on-time or late");
            }
        });
        return found;
    }

    private List<String> dates(JsonNode top) {
        var patterns = list(top, "dates");
        var checked = new ArrayList<DateTimeFormatter>();
        for (var pattern : patterns) {
            try {
                var _ = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
            } catch (IllegalArgumentException e) {
                throw wrong("dates", "'" + pattern + "' is no date pattern, such as yyyy-MM-dd HH:mm:ss");
            }
        }
        return patterns;
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw wrong("zone", "'" + name + "' is no time zone, such as Asia/Shanghai");
        }
    }

    private Level level(String name) {
        try {
            return Level.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("places.level", "'" + name + "' is none of " + List.of(Level.values()));
        }
    }

    private Mapping.By by(String name) {
        try {
            return Mapping.By.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("places.by", "'" + name + "' is none of code, name, pin");
        }
    }

    private void known(JsonNode node, String prefix, Set<String> names) {
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw wrong(prefix + name, "is not known; known are " + new TreeSet<>(names));
            }
        }
    }

    private List<String> list(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isString()) {
            return List.of(value.asString());
        }
        var found = new ArrayList<String>();
        value.forEach(each -> found.add(each.asString()));
        if (found.isEmpty()) {
            throw wrong(field, "is missing");
        }
        return found;
    }

    private String text(JsonNode node, String field) {
        var value = optional(node, field);
        if (value == null) {
            throw wrong(field, "is missing");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode node, String field) {
        var value = node.path(field);
        return value.isMissingNode() || value.isNull() || value.asString().isBlank() ? null : value.asString();
    }

    private CommandProblem wrong(String field, String what) {
        return new CommandProblem(file + ": " + field + ": " + what);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
