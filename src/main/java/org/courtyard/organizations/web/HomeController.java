package org.courtyard.organizations.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.courtyard.places.Level;
import org.courtyard.places.Outlines;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.places.Successions;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.HomeRows;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The home of each place: what was promised, who answers, where to go, what lies below. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class HomeController {

    private static final int PROMISES_SHOWN = 5;

    private final Places places;
    private final Outlines outlines;
    private final Successions successions;
    private final Cards cards;
    private final ObjectProvider<HomeRows> rows;

    HomeController(
            Places places, Outlines outlines, Successions successions, Cards cards, ObjectProvider<HomeRows> rows) {
        this.places = places;
        this.outlines = outlines;
        this.successions = successions;
        this.cards = cards;
        this.rows = rows;
    }

    @GetMapping({"/zh/places/{place}", "/en/places/{place}"})
    Object home(@PathVariable String place, Shell shell, Model model) {
        var found = place(place);
        if (!found.id().toString().equals(place)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(shell.to("/places/" + found.id())))
                    .build();
        }
        if (found.closed()) {
            model.addAttribute("page", gone(found, shell));
            return "organizations/place-gone";
        }
        model.addAttribute("page", page(found, shell));
        return "organizations/home";
    }

    @GetMapping({"/zh/places/{place}/large", "/en/places/{place}/large"})
    String large(@PathVariable String place, Shell shell, Model model) {
        model.addAttribute("page", page(place(place), shell));
        return "organizations/large";
    }

    /** What became of a place that is no more; its address leads on for ever. */
    private GonePage gone(Place place, Shell shell) {
        var around = places.ancestors(successions.living(place)).reversed().stream()
                .filter(each -> !each.closed() && !each.pseudo())
                .findFirst();
        return new GonePage(
                place.id().toString(),
                place.called(shell.lang()),
                shell.moments().fullDate(Objects.requireNonNull(place.validTo())),
                successions.successors(place).stream()
                        .map(each -> Row.of(
                                shell.to("/places/" + each.id()), "map-pin", each.called(shell.lang()), said(each)))
                        .toList(),
                around.map(each -> Row.of(shell.to("/places/" + each.id()), "map-pin", each.called(shell.lang()), null))
                        .orElse(null));
    }

    private HomePage page(Place place, Shell shell) {
        var lang = shell.lang();
        var above = places.ancestors(place);
        var head = above.stream()
                .filter(each -> each.level() == Level.COMPOUND)
                .findFirst()
                .orElse(place);
        var crumbs = above.stream()
                .filter(each -> !each.pseudo() && each.level().compareTo(Level.CITY) >= 0)
                .filter(each -> each.level().compareTo(head.level()) < 0)
                .map(each -> new Crumb(each.called(lang), shell.to("/places/" + each.id())))
                .toList();
        return new HomePage(
                place.id().toString(),
                head.called(lang),
                head.equals(place) ? null : inside(above, head, lang),
                crumbs.subList(Math.max(0, crumbs.size() - 3), crumbs.size()),
                promises(place, shell),
                cards.of(place, shell),
                cards.point(place, shell).orElse(null),
                below(place, shell),
                cards.desk(place, shell).orElse(null),
                actions(place, shell),
                PosterRule.fits(place.level()) ? shell.to("/places/" + place.id() + "/poster") : null);
    }

    /** 3 号楼 2 单元 · Building 3, staircase 2. */
    static String inside(List<Place> above, Place head, Lang lang) {
        var names = above.stream()
                .filter(each -> each.level().below(head.level()))
                .map(each -> each.called(lang))
                .toList();
        return String.join(lang == Lang.EN ? ", " : " ", names);
    }

    private HomeRows.@Nullable Found promises(Place place, Shell shell) {
        return rows.stream()
                .filter(each -> each.slot() == HomeRows.Slot.PROMISES)
                .findFirst()
                .map(each -> each.at(place.id().value(), PROMISES_SHOWN, shell))
                .orElse(null);
    }

    private List<Row> actions(Place place, Shell shell) {
        return rows.stream()
                .filter(each -> each.slot() == HomeRows.Slot.ACTIONS)
                .flatMap(each -> each.at(place.id().value(), 1, shell).rows().stream())
                .toList();
    }

    private HomePage.Below below(Place place, Shell shell) {
        var children = places.childrenShown(place.id()).stream()
                .filter(each -> each.level() != Level.UNIT)
                .toList();
        var lines = new ArrayList<Row>();
        var names = new ArrayList<HomePage.Name>();
        for (var child : children) {
            var icon = child.level().official() ? "map-pin" : "building-community";
            lines.add(Row.of(shell.to("/places/" + child.id()), icon, child.called(shell.lang()), said(child)));
            names.add(new HomePage.Name(child.id().toString(), child.called(shell.lang())));
        }
        var sketch = outlines.sketch(children.stream().map(Place::id).toList()).orElse(null);
        return new HomePage.Below(lines, sketch, names);
    }

    /** What to say on the phone, where that is not just the name. */
    private static @Nullable String said(Place place) {
        return place.shortName().equals(place.spokenCode()) ? null : place.spokenCode();
    }

    private Place place(String text) {
        return places.byAnyName(text).orElseThrow(() -> new Missing("places.missing"));
    }
}
