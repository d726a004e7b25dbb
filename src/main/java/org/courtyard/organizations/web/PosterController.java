package org.courtyard.organizations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.view.QrCode;
import org.courtyard.platform.web.view.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The poster of a staircase or a building: scan or call. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class PosterController {

    private final Places places;
    private final Cards cards;
    private final CourtyardSettings settings;

    PosterController(Places places, Cards cards, CourtyardSettings settings) {
        this.places = places;
        this.cards = cards;
        this.settings = settings;
    }

    @GetMapping({"/zh/places/{place}/poster", "/en/places/{place}/poster"})
    ModelAndView poster(@PathVariable UUID place, Shell shell, HttpServletRequest request) {
        var found = places.place(new PlaceId(place));
        if (found.closed() || !PosterRule.fits(found.level())) {
            throw new Missing("organizations.poster.needs-building");
        }
        var refused = PosterRule.refused(settings.publicUrl(), shell.demo());
        if (refused.isPresent()) {
            var page = new ModelAndView("organizations/no-poster", HttpStatus.CONFLICT);
            page.addObject("reason", shell.say(refused.get()));
            page.addObject("back", shell.to("/places/" + place));
            return page;
        }
        return new ModelAndView("organizations/poster", "page", page(found, shell, base(request)));
    }

    private PosterPage page(Place place, Shell shell, String base) {
        var name = places.ancestors(place).stream()
                .filter(each -> each.level().compareTo(Level.COMMUNITY) >= 0)
                .map(each -> each.called(shell.lang()))
                .collect(Collectors.joining(shell.lang() == Lang.EN ? ", " : " "));
        var spoken = place.spokenCode();
        var said = spoken == null ? place.id().toString() : spoken;
        var address = base + "/" + shell.lang().segment() + "/raise?place="
                + URLEncoder.encode(said, StandardCharsets.UTF_8).replace("+", "%20");
        return new PosterPage(
                name,
                spoken,
                QrCode.of(address),
                cards.desk(place, shell).orElse(null),
                shell.moments().fullDate(shell.moments().today()));
    }

    /** Only a demonstration may come without a public address; then the code leads to where the page was asked for. */
    private String base(HttpServletRequest request) {
        var url = settings.publicUrl();
        return url == null
                ? request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()
                : url.toString();
    }
}
