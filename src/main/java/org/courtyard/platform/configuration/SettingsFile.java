package org.courtyard.platform.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code courtyard.yaml}: the same settings without their prefix, flat or nested: {@code database: {url: …}}. */
record SettingsFile(Path path) {

    /** The settings by their variable's name. */
    Map<String, String> read() {
        var found = new LinkedHashMap<String, String>();
        if (Files.exists(path)) {
            try {
                collect("", YAMLMapper.builder().build().readTree(path), found);
            } catch (JacksonException e) {
                throw new SettingsProblem(List.of("%s cannot be read: %s. Mend it or remove it."
                        .formatted(
                                path,
                                String.valueOf(e.getOriginalMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""))));
            }
        }
        return found;
    }

    private void collect(String prefix, JsonNode node, Map<String, String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            prefix.isEmpty() ? entry.getKey() : prefix + "-" + entry.getKey(),
                            entry.getValue(),
                            found));
        } else if (node.isArray()) {
            var items = node.valueStream().map(JsonNode::asString).toList();
            found.put(SettingNames.ofKey(prefix), String.join(",", items));
        } else if (!prefix.isEmpty() && !node.isNull()) {
            found.put(SettingNames.ofKey(prefix), node.asString());
        } else if (prefix.isEmpty() && !node.isNull() && !node.isMissingNode()) {
            throw new SettingsProblem(List.of("%s must hold lines such as \"port: 8080\".".formatted(path)));
        }
    }
}
