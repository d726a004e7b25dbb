package org.courtyard.places.web;

import java.util.List;
import java.util.Map;
import org.courtyard.platform.web.view.Cell;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * The working calendar of one place.
 *
 * @param at address of this page
 * @param missing years that are needed soon and not known, in words; null when all are there
 * @param older years of long ago, folded away
 * @param year that is shown
 * @param own the shown year was entered here
 * @param hoursFrom whose hours hold, in words
 * @param ownHours they were entered here
 * @param week each weekday with its hours, as typed
 */
public record CalendarPage(
        String at,
        String name,
        List<Crumb> crumbs,
        int version,
        @Nullable String missing,
        List<List<Cell>> years,
        List<List<Cell>> older,
        String year,
        boolean own,
        List<List<Cell>> days,
        DayForm day,
        List<Choice> kinds,
        String typed,
        String hoursFrom,
        boolean ownHours,
        List<Weekday> week,
        Weekday makeUp,
        List<Past> changes,
        List<Wrong> wrongs) {

    /** A single day, as typed. */
    public record DayForm(String date, String kind, String nameZh, String nameEn) {}

    /** @param code name of the field */
    public record Weekday(String code, String label, String hours) {}

    /** A change that was made, and what stood there before. */
    public record Past(String head, List<String> before) {}

    /** All places with a calendar of their own. */
    public record All(String text, List<Row> found, List<Row> own) {}

    /**
     * What a file would change, before it is taken over.
     *
     * @param faults line, column and what is wrong
     * @param years that are replaced, in words
     * @param changes date, what holds now and what would hold
     * @param typed the file as text, to be sent again
     */
    public record Reading(
            String at,
            String name,
            int version,
            List<List<Cell>> faults,
            String years,
            List<List<Cell>> changes,
            String typed,
            Map<String, String> counts) {}
}
