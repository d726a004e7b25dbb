package org.courtyard.places;

import org.jspecify.annotations.Nullable;

/**
 * Buildings to be made alike, such as “buildings 1–12, 3 staircases each”.
 *
 * @param first number of the first building, from 1
 * @param last number of the last building, at least {@code first}
 * @param staircases in each building, 0 to 40
 * @param floors in each staircase; 0 makes no flats
 * @param perFloor flats on each floor of a staircase; 0 makes no flats
 * @param name of a single building that is called otherwise, such as 和睦楼; null to be named by its number
 */
public record BuildingPlan(
        int first,
        int last,
        int staircases,
        int floors,
        int perFloor,
        @Nullable String name,
        @Nullable String nameEn) {

    /** Buildings named by their numbers, without flats. */
    public static BuildingPlan numbered(int first, int last, int staircases) {
        return new BuildingPlan(first, last, staircases, 0, 0, null, null);
    }

    int places() {
        return (last - first + 1) * (1 + staircases * (1 + floors * perFloor));
    }
}
