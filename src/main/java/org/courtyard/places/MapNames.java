package org.courtyard.places;

import java.util.Collection;

/** Names as a small drawing writes them: 和顺 where all are 社区, Heshun where all are Community. */
public final class MapNames {

    private static final int SHORTEST = 2;

    private MapNames() {}

    /** What all of these names end in and can do without; empty when there is no such ending. */
    public static String commonEnding(Collection<String> names) {
        if (names.size() < 2) {
            return "";
        }
        var first = names.iterator().next();
        for (int from = SHORTEST; from < first.length(); from++) {
            var ending = first.substring(from);
            if (whole(ending)
                    && names.stream().allMatch(each -> each.endsWith(ending) && says(without(each, ending)))) {
                return ending;
            }
        }
        return "";
    }

    /** A number alone is no name. */
    private static boolean says(String rest) {
        return rest.codePoints().filter(Character::isLetter).count() >= SHORTEST;
    }

    /** Latin words are not cut in pieces. */
    private static boolean whole(String ending) {
        return ending.charAt(0) == ' '
                ? ending.chars().noneMatch(Character::isDigit)
                : ending.codePoints().allMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    }

    public static String without(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }
}
