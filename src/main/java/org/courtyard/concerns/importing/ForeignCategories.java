package org.courtyard.concerns.importing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Visibility;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;

/** Finds the category of a row, or makes one where the mapping says so. */
final class ForeignCategories {

    private static final int CODE_LENGTH = 60;

    private final Categories categories;
    private final Mapping mapping;
    private final Map<String, Optional<Category>> known = new HashMap<>();

    ForeignCategories(Categories categories, Mapping mapping) {
        this.categories = categories;
        this.mapping = mapping;
    }

    /** Empty when nobody knows it and none may be made. */
    Optional<Category> of(HistoryRow row) {
        return known.computeIfAbsent(row.category(), name -> find(name, row.group()));
    }

    private Optional<Category> find(String name, @Nullable String group) {
        var code = mapping.categories().known().get(name);
        if (code != null) {
            return categories.find(code);
        }
        var own = code(name);
        var found = categories.find(own);
        if (found.isPresent() || !mapping.categories().createUnknown()) {
            return found;
        }
        return Optional.of(categories.change(
                new Category(
                        own,
                        1,
                        group == null ? mapping.source() : code(group),
                        group == null ? mapping.source() : group,
                        group == null ? mapping.source() : group,
                        name,
                        name,
                        Category.Urgency.ORDINARY,
                        false,
                        Duration.ofHours(8),
                        Visibility.PUBLIC,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null),
                Actor.HOUSE));
    }

    private String code(String name) {
        var plain = (mapping.source() + "-" + name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("(^-)|(-$)", "");
        if (plain.length() <= CODE_LENGTH) {
            return plain;
        }
        return plain.substring(0, CODE_LENGTH - 7) + "-" + Integer.toHexString(name.hashCode() & 0xffffff);
    }
}
