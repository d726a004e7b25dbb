package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Wrong;

/** One body with its posts and service points, to look after it. */
public record BodyPage(
        Organization body,
        String title,
        List<Crumb> crumbs,
        OrganizationForm form,
        List<Choice> kinds,
        List<Choice> superiors,
        List<Served> serves,
        List<Held> posts,
        List<Choice> roles,
        List<Choice> grids,
        List<ServicePoint> points,
        List<Wrong> wrongs) {

    /** A place it covers. */
    public record Served(String id, String name) {}

    /** @param holder name of the account that holds the post, empty when nobody does */
    public record Held(String id, String title, String role, String standIn, String holder) {}
}
