package org.courtyard.places;

import java.io.InputStream;
import java.util.function.Consumer;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The features of a GeoJSON file, one after the other: of each only its code and its shape are kept, and of that only so much. */
final class GeoFeatures {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CODE_LENGTH = 20;
    private static final int DEEPEST = 4;

    private final String codeProperty;
    private final Consumer<Feature> each;
    private int number;
    private int points;

    GeoFeatures(String codeProperty, Consumer<Feature> each) {
        this.codeProperty = codeProperty;
        this.each = each;
    }

    /**
     * One feature.
     *
     * @param number from 1
     * @param code null when the property is missing
     * @param shape geometry as JSON; null when there is none
     * @param large the shape has more points than are read
     */
    record Feature(
            int number, @Nullable String code, @Nullable ObjectNode shape, boolean large) {}

    /** @throws BadInput when it is not JSON; with line and column */
    void read(InputStream file) {
        try (var parser = JSON.createParser(file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadInput("file", "places.boundaries.no-collection");
            }
            boolean found = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && "features".equals(name)) {
                    found = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        feature(parser);
                    }
                } else {
                    parser.skipChildren();
                }
            }
            if (!found) {
                throw new BadInput("file", "places.boundaries.no-collection");
            }
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new BadInput(
                    "file",
                    "places.boundaries.no-json",
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    number + 1);
        }
    }

    private void feature(JsonParser parser) {
        number++;
        points = 0;
        String code = null;
        ObjectNode shape = null;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                boolean object = parser.nextToken() == JsonToken.START_OBJECT;
                if (object && "properties".equals(name)) {
                    code = code(parser);
                } else if (object && "geometry".equals(name)) {
                    shape = shape(parser);
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
        each.accept(new Feature(number, code, shape, points > GeoJson.MOST_POINTS));
    }

    private @Nullable String code(JsonParser parser) {
        String code = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL && codeProperty.equals(name)) {
                var text = parser.getString().strip();
                code = text.length() > CODE_LENGTH ? text.substring(0, CODE_LENGTH) + "…" : text;
            } else {
                parser.skipChildren();
            }
        }
        return code;
    }

    private ObjectNode shape(JsonParser parser) {
        var shape = JSON.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if ("type".equals(name) && token == JsonToken.VALUE_STRING) {
                shape.put("type", parser.getString());
            } else if ("coordinates".equals(name) && token == JsonToken.START_ARRAY) {
                shape.set("coordinates", array(parser, 1));
            } else {
                parser.skipChildren();
            }
        }
        return shape;
    }

    private ArrayNode array(JsonParser parser, int depth) {
        var list = JSON.createArrayNode();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY && depth < DEEPEST && points <= GeoJson.MOST_POINTS) {
                list.add(array(parser, depth + 1));
            } else if (token.isNumeric() && list.size() < 2) {
                list.add(parser.getDoubleValue());
                points += list.size() - 1;
            } else {
                parser.skipChildren();
            }
        }
        return list;
    }
}
