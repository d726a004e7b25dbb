package org.courtyard.places.divisions;

import org.courtyard.places.Level;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of divisions.
 *
 * @param parent code of the division above, null when the row says none
 * @param successor code of the division that took its place; the row's own division then is no more
 */
record Division(
        String code,
        String name,
        Level level,
        @Nullable String parent,
        @Nullable String successor) {

    private static final int REGION_DIGITS = 6;

    /** The first six digits, padded with zeros. */
    int region() {
        return Integer.parseInt((code + "0".repeat(REGION_DIGITS)).substring(0, REGION_DIGITS));
    }

    /** Rows that only group others on paper, without land or office of their own. */
    boolean pseudo() {
        return level.compareTo(Level.PROVINCE) > 0
                && level.compareTo(Level.STREET) < 0
                && (name.equals("市辖区") || name.equals("县") || name.endsWith("直辖县级行政区划"));
    }
}
