package org.courtyard.places.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of looking after places, as files. */
@Controller
@MayCall(MayCall.Who.ADMINISTRATOR)
class PlaceFiles {

    private final Places places;
    private final PlaceRows rows;
    private final CalendarsController calendars;

    PlaceFiles(Places places, PlaceRows rows, CalendarsController calendars) {
        this.places = places;
        this.rows = rows;
        this.calendars = calendars;
    }

    @GetMapping("/{lang:zh|en}/admin/places.{format:csv|xlsx}")
    void all(@RequestParam(defaultValue = "") String text, Shell shell, ListFile file) throws IOException {
        write("places", LookingAfterController.shown(text, places), file, shell);
    }

    @GetMapping("/{lang:zh|en}/admin/places/{id}/below.{format:csv|xlsx}")
    void below(@PathVariable UUID id, Shell shell, ListFile file) throws IOException {
        write("places-below", places.children(places.place(new PlaceId(id)).id()), file, shell);
    }

    @GetMapping("/{lang:zh|en}/admin/calendars.{format:csv|xlsx}")
    void withCalendar(@RequestParam(defaultValue = "") String text, Shell shell, ListFile file) throws IOException {
        write("calendars", text.isBlank() ? calendars.own() : calendars.found(text), file, shell);
    }

    private void write(String name, List<Place> shown, ListFile file, Shell shell) throws IOException {
        rows.file(name, shell.say("places.nav"), shown, file, shell);
    }
}
