package org.courtyard.platform.search;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The reading of each character, asked of ICU once and kept; a few names are read as a whole. */
final class Readings {

    private static final Transliterator ICU = Transliterator.getInstance("Han-Latin; NFD; [:M:] Remove; Lower");
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Character, List<Name>> NAMES = new HashMap<>();

    static {
        load();
    }

    private Readings() {}

    private record Name(String chinese, List<String> syllables) {}

    /** Adds the syllables of the name or character at {@code index} and says how many chars they took. */
    static int add(String text, int index, List<String> syllables) {
        List<Name> names = NAMES.get(text.charAt(index));
        if (names != null) {
            for (Name name : names) {
                if (text.startsWith(name.chinese(), index)) {
                    syllables.addAll(name.syllables());
                    return name.chinese().length();
                }
            }
        }
        int point = text.codePointAt(index);
        String known = KNOWN.get(point);
        if (known == null) {
            known = ask(point);
            KNOWN.put(point, known);
        }
        syllables.add(known);
        return Character.charCount(point);
    }

    private static String ask(int point) {
        String latin = ICU.transliterate(Character.toString(point)).strip();
        return latin.isEmpty() ? Character.toString(point) : latin;
    }

    private static void load() {
        try (InputStream in = Objects.requireNonNull(Readings.class.getResourceAsStream("pinyin.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split(",", -1);
                    NAMES.computeIfAbsent(cells[0].charAt(0), _ -> new ArrayList<>())
                            .add(new Name(cells[0], List.of(cells[1].split(" ", -1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("pinyin.csv cannot be read", e);
        }
        // the longest name first: 莘庄 before 莘
        NAMES.values()
                .forEach(names ->
                        names.sort((a, b) -> b.chinese().length() - a.chinese().length()));
    }
}
