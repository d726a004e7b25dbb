package org.courtyard.volunteering.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.crypto.SecretLinks;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.platform.web.limits.AnonymousLimits;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.courtyard.volunteering.Neighbour;
import org.courtyard.volunteering.Offers;
import org.courtyard.volunteering.SmallWishes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 搭把手: what neighbours may lend a hand with, and offering to. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class LendController {

    static final List<String> COLUMNS = List.of("day", "title", "needed", "place", "helpers", "accepted", "state");
    private static final int MOST = 100;

    private final SmallWishes wishes;
    private final Offers offers;
    private final WishWords words;
    private final Places places;
    private final AnonymousLimits limits;

    LendController(SmallWishes wishes, Offers offers, WishWords words, Places places, AnonymousLimits limits) {
        this.wishes = wishes;
        this.offers = offers;
        this.words = words;
        this.places = places;
        this.limits = limits;
    }

    @GetMapping("/{lang:zh|en}/places/{place}/lend")
    String list(@PathVariable String place, Shell shell, Model model) {
        var found = place(place);
        model.addAttribute(
                "page",
                new LendPage(
                        found.called(shell.lang()),
                        shell.to("/places/" + found.id()),
                        words.rows(wishes.takingAt(found.id(), MOST), "/wishes/", shell)));
        return "volunteering/lend";
    }

    @GetMapping("/{lang:zh|en}/places/{place}/lend.{format:csv|xlsx}")
    void file(@PathVariable String place, Shell shell, ListFile file) throws IOException {
        file.write(
                "lend-a-hand",
                shell.say("volunteering.lend"),
                columns(),
                ListFile.of(wishes.takingAt(place(place).id(), MOST), each -> words.cells(each, shell)));
    }

    @GetMapping("/{lang:zh|en}/wishes/{id}")
    String wish(@PathVariable UUID id, Shell shell, Model model) {
        var wish = wishes.wish(id);
        model.addAttribute(
                "page",
                new WishPage(
                        id.toString(),
                        wish.title(),
                        wish.needed(),
                        words.facts(wish, shell),
                        words.state(wish, shell),
                        wish.takes(shell.moments().today()),
                        shell.to("/places/" + wish.place() + "/lend")));
        return "volunteering/wish";
    }

    @GetMapping("/{lang:zh|en}/wishes/{id}/offer")
    String form(@PathVariable UUID id, Shell shell, Model model) {
        return form(id, SecretLinks.newFormKey(), new Neighbour("", "", "", ""), List.of(), shell, model);
    }

    @PostMapping("/{lang:zh|en}/wishes/{id}/offer")
    String offer(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "website", defaultValue = "") String trap,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = new Neighbour(
                name.strip(),
                phone.strip(),
                mail.strip(),
                note.replace("\r\n", "\n").strip());
        try {
            new BadInput.Checks()
                    .wrongIf(!trap.isEmpty(), "website", "volunteering.trap")
                    .throwIfAny();
            limits.take(request.getRemoteAddr());
            return "redirect:" + shell.to("/lending/" + offers.offer(id, who, key));
        } catch (BadInput refused) {
            response.setStatus(refused.status());
            return form(id, key, who, WishWords.wrongs(refused, shell), shell, model);
        } catch (TooMuch tooMuch) {
            response.setStatus(tooMuch.status());
            var wrong = new Wrong("name", shell.say(tooMuch.key(), tooMuch.args()));
            return form(id, key, who, List.of(wrong), shell, model);
        }
    }

    static Stream<String> columns() {
        return COLUMNS.stream().map(each -> "volunteering.column." + each);
    }

    private String form(UUID id, String key, Neighbour typed, List<Wrong> wrongs, Shell shell, Model model) {
        var wish = wishes.wish(id);
        model.addAttribute(
                "page",
                new OfferPage(
                        id.toString(),
                        wish.title(),
                        shell.say("volunteering.by", shell.moments().day(wish.day())),
                        key,
                        typed,
                        wrongs));
        return "volunteering/offer";
    }

    private Place place(String text) {
        return places.byAnyName(text).orElseThrow(() -> new Missing("places.missing"));
    }
}
