package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.organizations.NewServicePoint;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Wrong;

/**
 * Looking after a service point.
 *
 * @param at address of this page
 * @param shown as it is, or as it was typed
 * @param week who is on duty, weekday by weekday
 * @param days that differ, from today on
 * @param day the form for one more
 * @param posts that can be on duty that day
 * @param past what it was before, in words
 */
public record PointPage(
        String at,
        String name,
        List<Crumb> crumbs,
        int version,
        NewServicePoint shown,
        List<ServicePoint.Offer> offers,
        List<Weekday> week,
        List<Day> days,
        DayForm day,
        List<Choice> posts,
        List<String> past,
        List<Wrong> wrongs) {

    /** @param code MONDAY to SUNDAY */
    public record Weekday(String code, String label, List<Choice> posts, String who, String whoEn) {}

    public record Day(String date, String label, String said) {}

    public record DayForm(
            String date, boolean closed, String hours, String hoursEn, String post, String who, String whoEn) {

        static final DayForm EMPTY = new DayForm("", false, "", "", "", "", "");
    }

    /** The rota of some weeks on a sheet. */
    public record Rota(String name, String address, String range, String phone, List<Line> lines) {}

    /** @param weekend set off from the week */
    public record Line(String date, String hours, String who, String phone, boolean weekend) {}
}
