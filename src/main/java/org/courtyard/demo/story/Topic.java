package org.courtyard.demo.story;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What people write about one thing; what is said in the end is in {@link Replies}. category: a code of the shipped
 * categories. at: staircase, building or compound. weight: share among topics. season: factor per month, January first. complained: kind of body that it
 * is often about (property, committee).
 */
record Topic(
        String category,
        String at,
        double weight,
        @Nullable Boolean tall,
        @Nullable String hours,
        @Nullable String visibility,
        @Nullable String complained,
        @Nullable List<Double> season,
        List<Words> texts) {

    static final List<String> FILES = List.of("environment", "facilities", "people", "property", "safety", "utilities");

    static Map<String, Topic> all() {
        Map<String, Topic> all = new TreeMap<>();
        for (String file : FILES) {
            all.putAll(Shelf.read("texts/" + file + ".yaml", new TypeReference<Map<String, Topic>>() {}));
        }
        return all;
    }

    double weightIn(int month) {
        return season == null ? weight : weight * season.get(month - 1);
    }

    boolean isTall() {
        return Boolean.TRUE.equals(tall);
    }

    boolean byNight() {
        return "night".equals(hours);
    }
}
