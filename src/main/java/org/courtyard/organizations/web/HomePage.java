package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.places.MapSketch;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.HomeRows;
import org.courtyard.platform.web.view.Row;
import org.jspecify.annotations.Nullable;

/**
 * The home of a place.
 *
 * @param id of the place
 * @param title its name; that of the compound for what lies inside one
 * @param inside which building and staircase of it, null for the compound itself and above
 * @param crumbs the places above
 * @param promises what was promised here; null while nobody promises anything in this installation
 * @param promisesPage the address of all promises
 * @param who who answers for this place
 * @param point the nearest service point
 * @param below the places below, null where there are none
 * @param map a drawing of them
 * @param phone of the desk
 * @param actions what else one can do here
 * @param poster the address of the poster, null where there is none
 */
public record HomePage(
        String id,
        String title,
        @Nullable String inside,
        List<Crumb> crumbs,
        HomeRows.@Nullable Found promises,
        List<Contact> who,
        @Nullable PointCard point,
        Below below,
        @Nullable Desk desk,
        List<Row> actions,
        @Nullable String poster) {

    /**
     * The places below.
     *
     * @param names of the drawn ones, by their id
     */
    public record Below(List<Row> rows, @Nullable MapSketch map, List<Name> names) {}

    /** What stands on the map. */
    public record Name(String id, String name) {}

    /** The nearest service point, ready to be read. */
    public record PointCard(
            String id,
            String name,
            String address,
            String hours,
            @Nullable Contact onDuty,
            boolean stepFree,
            String entrance,
            boolean services) {}

    /** Who answers the phone. */
    public record Desk(String name, String phone, @Nullable String hours) {}
}
