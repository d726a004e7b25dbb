package org.courtyard.demo.story;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** The small change of speech: since when, who, how one begins and ends. */
final class Slots {

    private final Map<String, List<Words>> lists =
            Shelf.read("texts/slots.yaml", new TypeReference<Map<String, List<Words>>>() {});

    Words one(String name, Dice dice) {
        List<Words> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("texts/slots.yaml has no list " + name);
        }
        return dice.oneOf(list);
    }
}
