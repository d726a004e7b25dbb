package org.courtyard.organizations.web;

import java.util.List;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Crumb;

/** Everybody who is responsible at a place, the nearest first. */
public record WhoPage(List<Crumb> crumbs, List<Group> groups) {

    /** Those that cover the same place. */
    public record Group(String id, String place, List<Contact> contacts) {}
}
