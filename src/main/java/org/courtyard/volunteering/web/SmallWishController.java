package org.courtyard.volunteering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.places.PlaceId;
import org.courtyard.places.PlaceTyping;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.idempotency.Idempotency;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.courtyard.volunteering.Neighbour;
import org.courtyard.volunteering.Offer;
import org.courtyard.volunteering.Offers;
import org.courtyard.volunteering.SmallWishes;
import org.courtyard.volunteering.rules.WishState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 微心愿: opening them, and seeing to who offers. */
@Controller
@MayCall(MayCall.Who.STAFF)
class SmallWishController {

    private static final int MOST = 500;

    private final SmallWishes wishes;
    private final Offers offers;
    private final WishWords words;
    private final Concerns concerns;
    private final PlaceTyping typing;
    private final Idempotency idempotency;

    SmallWishController(
            SmallWishes wishes,
            Offers offers,
            WishWords words,
            Concerns concerns,
            PlaceTyping typing,
            Idempotency idempotency) {
        this.wishes = wishes;
        this.offers = offers;
        this.words = words;
        this.concerns = concerns;
        this.typing = typing;
        this.idempotency = idempotency;
    }

    @GetMapping("/{lang:zh|en}/work/wishes")
    String list(Actor.Member reader, Shell shell, Model model) {
        model.addAttribute("page", new WorkWishesPage(words.rows(wishes.of(reader, MOST), "/work/wishes/", shell)));
        return "volunteering/wishes";
    }

    @GetMapping("/{lang:zh|en}/work/wishes.{format:csv|xlsx}")
    void file(Actor.Member reader, Shell shell, ListFile file) throws IOException {
        file.write(
                "small-wishes",
                shell.say("volunteering.nav"),
                LendController.columns(),
                ListFile.of(wishes.of(reader, MOST), each -> words.cells(each, shell)));
    }

    /** @param concern the one it is a part of; its place is filled in, and nothing of its words */
    @GetMapping("/{lang:zh|en}/work/wishes/new")
    String form(@RequestParam(required = false) @Nullable UUID concern, Actor.Member writer, Model model) {
        var part = concern == null ? null : concerns.concern(new ConcernId(concern), writer);
        var form = WishForm.empty(
                UUID.randomUUID().toString(),
                part == null ? "" : typed(part.place(), writer),
                concern == null ? "" : concern.toString());
        return form(form, List.of(), writer, model);
    }

    @PostMapping("/{lang:zh|en}/work/wishes")
    String open(
            @RequestParam MultiValueMap<String, String> sent,
            Actor.Member writer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var form = WishForm.of(sent);
        try {
            return idempotency.onceForm(form.key(), form.content(), () -> {
                var place = typing.resolve(form.place(), writer).id();
                return "redirect:"
                        + shell.to("/work/wishes/"
                                + wishes.open(form.wanted(place), writer).id());
            });
        } catch (BadInput refused) {
            response.setStatus(refused.status());
            return form(form, WishWords.wrongs(refused, shell), writer, model);
        }
    }

    @GetMapping("/{lang:zh|en}/work/wishes/{id}")
    String wish(@PathVariable UUID id, Actor.Member reader, Shell shell, Model model) {
        var wish = wishes.owned(id, reader);
        var found = offers.of(id, reader);
        var today = shell.moments().today();
        model.addAttribute(
                "page",
                new WorkWishPage(
                        id.toString(),
                        wish.title(),
                        wish.needed(),
                        words.facts(wish, shell),
                        words.state(wish, shell),
                        found.stream()
                                .map(each -> line(each, wish.takes(today), shell))
                                .toList(),
                        offers.question(wish),
                        wish.state() == WishState.TAKEN && WishWords.dayHasCome(wish, today),
                        wish.accepted() > 0,
                        !wish.state().ended()));
        return "volunteering/work-wish";
    }

    @PostMapping("/{lang:zh|en}/work/wishes/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam String what,
            @RequestParam(required = false) @Nullable UUID offer,
            Actor.Member actor,
            Shell shell) {
        if (offer == null) {
            decide(id, what, actor);
        } else if (what.equals("accept")) {
            offers.accept(id, offer, actor);
        } else {
            offers.decline(id, offer, actor);
        }
        return "redirect:" + shell.to("/work/wishes/" + id);
    }

    /** Each look is kept. */
    @PostMapping("/{lang:zh|en}/work/wishes/{id}/contacts")
    String contacts(@PathVariable UUID id, Actor.Member reader, Shell shell, Model model) {
        var found = offers.contacts(id, shell.say("volunteering.purpose"), reader);
        var wish = wishes.owned(id, reader);
        model.addAttribute(
                "page",
                new ContactsPage(
                        id.toString(),
                        wish.title(),
                        found.stream().map(each -> fact(each.who(), shell)).toList()));
        return "volunteering/contacts";
    }

    private void decide(UUID id, String what, Actor.Member actor) {
        switch (what) {
            case "withdraw" -> wishes.withdraw(id, actor);
            case "did" -> offers.sayOwner(id, true, actor);
            case "did-not" -> offers.sayOwner(id, false, actor);
            default -> throw new Missing("volunteering.missing");
        }
    }

    private String form(WishForm form, List<Wrong> wrongs, Actor.Member writer, Model model) {
        model.addAttribute(
                "page", new WishFormPage(form, List.copyOf(typing.near(writer).keySet()), wrongs));
        return "volunteering/open";
    }

    /** As somebody would type it. */
    private String typed(PlaceId place, Actor.Member writer) {
        return typing.near(writer).entrySet().stream()
                .filter(each -> each.getValue().equals(place))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> place.value().toString());
    }

    private static WorkWishPage.Line line(Offers.Offered offered, boolean takes, Shell shell) {
        var offer = offered.offer();
        var name = offered.name();
        var said = offer.done();
        return new WorkWishPage.Line(
                offer.id().toString(),
                name == null ? shell.say("volunteering.erased") : name,
                offered.note(),
                said == null
                        ? shell.say("volunteering.stands." + offer.state().name())
                        : shell.say(said ? "volunteering.helper-done" : "volunteering.helper-not"),
                takes && offer.state() == Offer.State.OFFERED);
    }

    private static Fact fact(@Nullable Neighbour who, Shell shell) {
        return who == null
                ? new Fact(shell.say("volunteering.erased"), "")
                : new Fact(
                        who.name(),
                        Stream.of(who.phone(), who.mail())
                                .filter(each -> !each.isEmpty())
                                .collect(Collectors.joining(" · ")));
    }
}
