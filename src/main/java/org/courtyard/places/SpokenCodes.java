package org.courtyard.places;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a poster says aloud: Chinese characters, and for buildings and staircases the numbers, such as 和合 3-2. */
final class SpokenCodes {

    /** Longer ones cannot be said over the phone. */
    static final int LENGTH = 20;

    private static final Pattern SPEAKABLE = Pattern.compile("[\\p{IsHan}\\d]+( \\d+(-\\d+)*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private SpokenCodes() {}

    static boolean speakable(String code) {
        return code.length() <= LENGTH && SPEAKABLE.matcher(code).matches();
    }

    /** The first number in a name: 3 for 3 号楼; empty for 和睦楼. */
    static Optional<String> number(String name) {
        var found = NUMBER.matcher(name);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** The code of something numbered below a place that has one: 和合 gives 和合 3, and that 和合 3-2. */
    static String below(String code, String number) {
        return code + (code.contains(" ") ? "-" : " ") + number;
    }

    /**
     * A code for a compound that nobody has yet: its own name, else with the community's before it.
     *
     * @return empty when neither is free or speakable
     */
    static Optional<String> forCompound(String compound, String community, Predicate<String> free) {
        var said = strip(compound);
        var around = strip(community).replaceFirst("(社区|村)$", "");
        return List.of(said, around + said).stream()
                .filter(SpokenCodes::speakable)
                .filter(free)
                .findFirst();
    }

    private static String strip(String name) {
        return name.replaceAll("[^\\p{IsHan}\\d]", "");
    }
}
