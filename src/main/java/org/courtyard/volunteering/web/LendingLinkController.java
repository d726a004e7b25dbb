package org.courtyard.volunteering.web;

import jakarta.servlet.http.HttpServletResponse;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.volunteering.Offer;
import org.courtyard.volunteering.Offers;
import org.courtyard.volunteering.rules.WishState;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An offer of one's own, by its secret link. */
@Controller
@MayCall(MayCall.Who.LINK_HOLDER)
class LendingLinkController {

    private final Offers offers;
    private final WishWords words;

    LendingLinkController(Offers offers, WishWords words) {
        this.offers = offers;
        this.words = words;
    }

    @GetMapping("/{lang:zh|en}/lending/{secret}")
    String own(@PathVariable String secret, Shell shell, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var own = offers.own(secret);
        var wish = own.wish();
        var offer = own.offer();
        var accepted = offer.state() == Offer.State.ACCEPTED;
        model.addAttribute(
                "page",
                new OwnPage(
                        secret,
                        wish.title(),
                        wish.needed(),
                        words.facts(wish, shell),
                        stands(own, shell),
                        own.contact(),
                        accepted
                                && wish.state() == WishState.TAKEN
                                && WishWords.dayHasCome(wish, shell.moments().today()),
                        !wish.state().ended() && (accepted || offer.state() == Offer.State.OFFERED)));
        return "volunteering/own";
    }

    @PostMapping("/{lang:zh|en}/lending/{secret}")
    String say(@PathVariable String secret, @RequestParam String what, Shell shell) {
        switch (what) {
            case "withdraw" -> offers.withdraw(secret);
            case "did" -> offers.say(secret, true);
            case "did-not" -> offers.say(secret, false);
            default -> throw new Missing("volunteering.link-missing");
        }
        return "redirect:" + shell.to("/lending/" + secret);
    }

    private static String stands(Offers.Own own, Shell shell) {
        var state = own.wish().state();
        var offer = own.offer();
        if (state == WishState.DONE && offer.state() == Offer.State.ACCEPTED) {
            return shell.say("volunteering.thanks");
        }
        if (state.ended() && offer.state() != Offer.State.WITHDRAWN) {
            return shell.say("volunteering.over");
        }
        var said = offer.done();
        return said == null
                ? shell.say("volunteering.offer." + offer.state().name())
                : shell.say(said ? "volunteering.said-done" : "volunteering.said-not");
    }
}
