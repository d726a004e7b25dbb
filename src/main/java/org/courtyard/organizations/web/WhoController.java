package org.courtyard.organizations.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.ServicePointId;
import org.courtyard.organizations.ServicePoints;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Contact;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everybody who is responsible at a place, level by level, and what a service point does. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class WhoController {

    private final Places places;
    private final Organizations organizations;
    private final ServicePoints points;
    private final Cards cards;

    WhoController(Places places, Organizations organizations, ServicePoints points, Cards cards) {
        this.places = places;
        this.organizations = organizations;
        this.points = points;
        this.cards = cards;
    }

    @GetMapping({"/zh/places/{place}/who", "/en/places/{place}/who"})
    String who(@PathVariable UUID place, Shell shell, Model model) {
        var found = places.place(new PlaceId(place));
        model.addAttribute("page", new WhoPage(crumb(found.id(), shell), groups(found, shell)));
        return "organizations/who";
    }

    @GetMapping({"/zh/places/{place}/who.{format:csv|xlsx}", "/en/places/{place}/who.{format:csv|xlsx}"})
    void file(@PathVariable UUID place, Shell shell, ListFile file) throws IOException {
        var found = places.place(new PlaceId(place));
        file.write("who", found.called(shell.lang()), BodyFiles.columns("place", "name", "does", "phone"), table -> {
            for (var group : groups(found, shell)) {
                for (var contact : group.contacts()) {
                    table.row(group.place(), contact.post(), contact.note(), contact.phone());
                }
            }
        });
    }

    private List<WhoPage.Group> groups(Place found, Shell shell) {
        var groups = new LinkedHashMap<PlaceId, List<Contact>>();
        var seen = new HashMap<Organization, PlaceId>();
        for (var each : organizations.coveringWithPlace(found, organizations.today())) {
            if (seen.putIfAbsent(each.organization(), each.at()) == null) {
                groups.computeIfAbsent(each.at(), at -> new ArrayList<>()).add(Cards.card(each.organization(), shell));
            }
        }
        var names = places.placesByIds(groups.keySet());
        var shown = new ArrayList<WhoPage.Group>();
        groups.forEach((at, contacts) -> {
            var level = names.get(at);
            if (level != null) {
                shown.add(new WhoPage.Group(at.toString(), level.called(shell.lang()), contacts));
            }
        });
        return shown;
    }

    @GetMapping({"/zh/service-points/{point}", "/en/service-points/{point}"})
    String point(@PathVariable UUID point, Shell shell, Model model) {
        var found = points.servicePoint(new ServicePointId(point));
        model.addAttribute("point", found);
        model.addAttribute(
                "onDuty",
                found.onDuty(shell.moments().today())
                        .map(each -> cards.attendant(each, shell))
                        .orElse(null));
        model.addAttribute("crumbs", crumb(found.place(), shell));
        return "organizations/point";
    }

    private List<Crumb> crumb(PlaceId place, Shell shell) {
        return List.of(new Crumb(places.place(place).called(shell.lang()), shell.to("/places/" + place)));
    }
}
