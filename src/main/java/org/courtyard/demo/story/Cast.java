package org.courtyard.demo.story;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Whose accounts can be tried out, as {@code accounts.yaml} tells it. */
public record Cast(List<Part> accounts) {

    /**
     * One account.
     *
     * @param does where it works and what waits there
     * @param home of a resident: key/building/staircase
     * @param posts keys of the posts it holds
     * @param later its capability is still to come: it has no rights of its own yet
     */
    public record Part(
            String name,
            Words shown,
            @Nullable Words does,
            @Nullable String language,
            @Nullable String home,
            @Nullable List<String> posts,
            List<String> roles,
            @Nullable String place,
            @Nullable Boolean later) {

        /** Whether there is something to try out. */
        public boolean ready() {
            return !Boolean.TRUE.equals(later);
        }

        public List<String> held() {
            return posts == null ? List.of() : posts;
        }
    }

    public static Cast read() {
        return Objects.requireNonNull(Shelf.read("accounts.yaml", new TypeReference<Cast>() {}));
    }
}
