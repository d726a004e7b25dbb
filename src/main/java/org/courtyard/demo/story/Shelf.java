package org.courtyard.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the demo's files, which lie beside the program under {@code /demo}. */
final class Shelf {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Shelf() {}

    static <T> T read(String file, TypeReference<T> shape) {
        try (InputStream in = Shelf.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The demo's file " + file + " is missing from the program");
            }
            return YAML.readValue(in, shape);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's file " + file + " cannot be read", e);
        }
    }
}
