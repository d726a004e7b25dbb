package org.courtyard.demo.story;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The invented district as {@code places.yaml} tells it. Periods such as -P6Y count back from the demo's day. */
public record Neighbourhood(
        String parent,
        String code,
        String zh,
        String en,
        @Nullable String shortZh,
        List<Street> streets) {

    /** A street with its communities. */
    public record Street(String code, String key, String zh, String shortZh, String en, List<Community> communities) {}

    /** spoken: what people say before a number, as in 和顺 4211. story: five-party, self-managed or null. */
    public record Community(
            String code,
            String key,
            String zh,
            String shortZh,
            String spoken,
            String en,
            @Nullable String story,
            List<Compound> compounds) {}

    /** A compound; the last entry of management is today's. */
    public record Compound(
            String key,
            String zh,
            String en,
            int built,
            @Nullable Boolean takenOver,
            List<Management> management,
            @Nullable List<Integer> selfManagedBuildings,
            List<Building> buildings) {

        public Management today() {
            return management.getLast();
        }

        int flats() {
            return buildings.stream().mapToInt(Building::flats).sum();
        }
    }

    /** mode: professional, street-backstop, state-custody, self-managed or none. */
    public record Management(
            String mode, Period since, @Nullable String organization) {}

    /** A building; flats are staircases × floors × perFloor. */
    public record Building(int number, @Nullable Words name, int staircases, int floors, int perFloor) {

        public int flats() {
            return staircases * floors * perFloor;
        }
    }

    public static Neighbourhood read() {
        return Objects.requireNonNull(Shelf.read("places.yaml", new TypeReference<Neighbourhood>() {}));
    }

    public List<Compound> compounds() {
        return streets.stream()
                .flatMap(street -> street.communities().stream())
                .flatMap(community -> community.compounds().stream())
                .toList();
    }
}
