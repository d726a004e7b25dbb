package org.courtyard.places.web;

import java.util.List;
import org.courtyard.places.Grid;
import org.courtyard.places.Place;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Wrong;

/**
 * Looking after one place.
 *
 * @param levels that may be made below it
 * @param modes of management, for compounds; else empty
 * @param grids of a community; else empty
 * @param covers what a new grid may cover
 * @param below the places below
 * @param wrongs what is to be mended in the form that came back
 */
public record LookingAfterPage(
        Place place,
        String title,
        List<Crumb> crumbs,
        List<Choice> levels,
        List<Choice> modes,
        List<Grid> grids,
        List<Choice> covers,
        List<Row> below,
        List<Wrong> wrongs) {}
