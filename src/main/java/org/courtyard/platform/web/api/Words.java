package org.courtyard.platform.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/** Values of a fixed list as programs write them: {@code IN_HAND} is {@code in_hand}. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable String orNull(@Nullable Enum<?> value) {
        return value == null ? null : of(value);
    }

    /**
     * Reads one; case does not matter, and a hyphen is as good as an underscore.
     *
     * @param field where it was given
     * @return null when nothing was given
     * @throws BadInput naming the field and what it takes
     */
    public static <E extends Enum<E>> @Nullable E read(Class<E> kind, @Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new BadInput(field, "api.word-unknown", text.strip(), all(kind)));
    }

    /** Reads several, separated by commas. */
    public static <E extends Enum<E>> List<E> readAll(Class<E> kind, @Nullable String text, String field) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(each -> read(kind, each, field))
                        .filter(each -> each != null)
                        .distinct()
                        .collect(Collectors.toList());
    }

    private static String all(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    }
}
