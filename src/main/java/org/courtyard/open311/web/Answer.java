package org.courtyard.open311.web;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer, written as XML or as JSON. In JSON a list stands bare and a group is an object (the "Spark" way); in XML
 * both have names.
 *
 * @param root the name of the outermost element
 */
record Answer(String root, Part body) {

    sealed interface Part {}

    /** Things of one kind, each called {@code item} in XML. */
    record Many(String item, List<? extends Part> parts) implements Part {}

    /** Named values in their order; null is an empty element. */
    record Group(Map<String, @Nullable Part> fields) implements Part {}

    /** Words, codes and ids: a string in both forms. */
    record Text(String text) implements Part {}

    record Number(BigDecimal value) implements Part {}

    record Truth(boolean value) implements Part {}

    static Answer list(String root, String item, List<? extends Part> parts) {
        return new Answer(root, new Many(item, parts));
    }

    /** A group that is filled field by field. */
    static final class Fields {

        private final LinkedHashMap<String, @Nullable Part> fields = new LinkedHashMap<>();

        Fields put(String name, @Nullable Object value) {
            fields.put(name, part(value));
            return this;
        }

        Group group() {
            return new Group(Collections.unmodifiableMap(fields));
        }

        private static @Nullable Part part(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case Part part -> part;
                case Boolean truth -> new Truth(truth);
                case Integer whole -> new Number(BigDecimal.valueOf(whole));
                case Double degrees -> new Number(BigDecimal.valueOf(degrees));
                default -> new Text(value.toString());
            };
        }
    }
}
