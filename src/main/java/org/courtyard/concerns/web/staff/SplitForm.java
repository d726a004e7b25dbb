package org.courtyard.concerns.web.staff;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.concerns.Splits;
import org.courtyard.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed to split off a second matter.
 *
 * @param place as typed; empty: the same
 * @param photos ids of pictures that go along
 */
record SplitForm(String text, String place, String category, List<String> photos, String reason, int version) {

    static final SplitForm EMPTY = new SplitForm("", "", "", List.of(), "", 0);

    static SplitForm of(MultiValueMap<String, String> sent) {
        var version = first(sent, "version");
        return new SplitForm(
                first(sent, "text"),
                first(sent, "place").strip(),
                first(sent, "category"),
                sent.getOrDefault("photos", List.of()).stream()
                        .filter(each -> each.matches("[0-9a-f-]{36}"))
                        .toList(),
                first(sent, "reason"),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }

    Splits.Part part(@Nullable PlaceId where) {
        return new Splits.Part(text, where, category.isEmpty() ? null : category, ids(), reason);
    }

    private Set<UUID> ids() {
        return photos.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
