package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Wrong;

/**
 * The bodies at a place and below, with a form to enter one more.
 *
 * @param place id of the place, empty when there are no places at all
 * @param next id of the last line when more follow, else empty
 */
public record BodiesPage(
        String place,
        String placeName,
        List<Row> bodies,
        String next,
        OrganizationForm form,
        List<Choice> kinds,
        List<Choice> superiors,
        List<Wrong> wrongs) {

    /** Which of the places that are called so is meant. */
    public record Which(String text, List<Row> found) {}
}
