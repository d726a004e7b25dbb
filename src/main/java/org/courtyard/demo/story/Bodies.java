package org.courtyard.demo.story;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Who takes part, as {@code organizations.yaml} tells it: bodies with their posts, and the plan of grids. */
@JsonIgnoreProperties("jointCommittees")
public record Bodies(List<Body> organizations, List<Round> grids, List<Counter> servicePoints) {

    /**
     * A body.
     *
     * @param place a division code, a compound's key or key/building
     * @param superior another body's key
     */
    public record Body(
            String key,
            String kind,
            String place,
            Words name,
            @Nullable String superior,
            @Nullable String phone,
            @Nullable Words does,
            @Nullable Words hours,
            @Nullable List<Duty> posts) {

        public List<Duty> duties() {
            return posts == null ? List.of() : posts;
        }

        /** The last part of the key: office, water, committee. */
        public String part() {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }

    /** A post with its holder as the card shows them. */
    public record Duty(
            String key,
            Words name,
            Words holder,
            @Nullable Words standIn,
            @Nullable String phone) {}

    /** A grid: the key of the worker's post, and the compounds or buildings it covers. */
    public record Round(String key, String place, Words name, String worker, List<String> covers) {}

    /** A place to go to. */
    @JsonIgnoreProperties({"key", "opening"})
    public record Counter(
            String organization,
            String place,
            Words name,
            Words address,
            @Nullable String phone,
            Words hours,
            boolean stepFree,
            Words access,
            List<Attendant> onDuty,
            List<Offer> services) {}

    /** Who is there on a weekday. */
    @JsonIgnoreProperties("post")
    public record Attendant(DayOfWeek day, Words who) {}

    /** What is done there. */
    @JsonIgnoreProperties("takes")
    public record Offer(Words name, Words bring, @Nullable Boolean errand) {}

    public static Bodies read() {
        return Objects.requireNonNull(Shelf.read("organizations.yaml", new TypeReference<Bodies>() {}));
    }
}
