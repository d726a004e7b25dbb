package org.courtyard.demo.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;

/** What handlers say in the end: for each of a topic's texts the one answer that fits it. */
final class Replies {

    private final Map<String, List<Words>> lists =
            Shelf.read("texts/replies.yaml", new TypeReference<Map<String, List<Words>>>() {});

    Words to(String topic, int text) {
        return Objects.requireNonNull(lists.get(topic), topic).get(text);
    }
}
