package org.courtyard.concerns;

import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What people say and write for a concern. */
final class References {

    private static final Pattern SPOKEN = Pattern.compile("(.{1,40}?)\\s*(\\d{3,9})");

    private References() {}

    record Spoken(String community, int number) {}

    static Optional<ConcernId> id(String text) {
        try {
            return Optional.of(new ConcernId(UUID.fromString(text.strip())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static Optional<Spoken> spoken(String text) {
        var match =
                SPOKEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var community = match.group(1).strip();
        var shorter = community.endsWith("社区") ? community.substring(0, community.length() - 2) : community;
        return Optional.of(new Spoken(shorter, Integer.parseInt(match.group(2))));
    }
}
