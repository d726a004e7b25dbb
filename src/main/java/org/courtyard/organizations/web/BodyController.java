package org.courtyard.organizations.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.Accounts;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.PostId;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.ServicePoints;
import org.courtyard.places.Grids;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking after one body: what is known about it, where it serves, its posts and service points. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/organizations/{id:[0-9a-f-]{36}}")
@MayCall(MayCall.Who.ADMINISTRATOR)
class BodyController {

    private final Organizations organizations;
    private final Posts posts;
    private final ServicePoints points;
    private final Places places;
    private final Grids grids;
    private final Accounts accounts;
    private final BodyChoices choices;

    BodyController(
            Organizations organizations,
            Posts posts,
            ServicePoints points,
            Places places,
            Grids grids,
            Accounts accounts,
            BodyChoices choices) {
        this.organizations = organizations;
        this.posts = posts;
        this.points = points;
        this.places = places;
        this.grids = grids;
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Shell shell) {
        var body = organizations.organization(new OrganizationId(id));
        return page(body, OrganizationForm.of(body), List.of(), shell);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute OrganizationForm form,
            Actor actor,
            Shell shell) {
        var body = organizations.organization(new OrganizationId(id));
        try {
            organizations.change(body.id(), version, form.at(body.place()), actor);
            return back(id, shell);
        } catch (BadInput bad) {
            return wrong(page(body, form, Faults.of(bad, shell), shell));
        }
    }

    @PostMapping("/places")
    ModelAndView serve(@PathVariable UUID id, @RequestParam String where, Actor actor, Shell shell) {
        return done(
                id, shell, body -> organizations.serve(body.id(), place(where).id(), organizations.today(), actor));
    }

    @PostMapping("/places/leave")
    ModelAndView leave(@PathVariable UUID id, @RequestParam UUID where, Actor actor, Shell shell) {
        return done(
                id, shell, body -> organizations.leave(body.id(), new PlaceId(where), organizations.today(), actor));
    }

    @PostMapping("/posts")
    ModelAndView makePost(@PathVariable UUID id, @ModelAttribute PostForm form, Actor actor, Shell shell) {
        return done(id, shell, body -> posts.make(form.of(body.id(), body.place()), actor));
    }

    /** @param account name that is typed at sign-in; empty: nobody holds the post any more */
    @PostMapping("/posts/{post}")
    ModelAndView fill(
            @PathVariable UUID id,
            @PathVariable UUID post,
            @RequestParam(defaultValue = "") String account,
            Actor actor,
            Shell shell) {
        return done(id, shell, body -> {
            if (account.isBlank()) {
                posts.vacate(new PostId(post), actor);
                return;
            }
            var holder = accounts.byName(account)
                    .orElseThrow(() -> new BadInput("account-" + post, "organizations.account-unknown", account));
            posts.fill(new PostId(post), holder.id(), actor);
        });
    }

    @PostMapping("/points")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute PointForm form, Actor actor, Shell shell) {
        return done(id, shell, body -> points.open(form.of(body.id(), body.place()), actor));
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable UUID id, Actor actor, Shell shell) {
        return done(id, shell, body -> organizations.close(body.id(), organizations.today(), actor));
    }

    private ModelAndView done(UUID id, Shell shell, Consumer<Organization> change) {
        var body = organizations.organization(new OrganizationId(id));
        try {
            change.accept(body);
            return back(id, shell);
        } catch (BadInput bad) {
            return wrong(page(body, OrganizationForm.of(body), Faults.of(bad, shell), shell));
        }
    }

    private static ModelAndView back(UUID id, Shell shell) {
        return new ModelAndView("redirect:" + shell.to("/admin/organizations/" + id));
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Organization body, OrganizationForm form, List<Wrong> wrongs, Shell shell) {
        var place = places.place(body.place());
        var served = places.placesByIds(organizations.covers(body.id())).values().stream()
                .map(each -> new BodyPage.Served(each.id().toString(), each.called(shell.lang())))
                .toList();
        var page = new BodyPage(
                body,
                body.called(shell.lang()),
                List.of(new Crumb(place.called(shell.lang()), shell.to("/admin/organizations?place=" + place.id()))),
                form,
                BodyChoices.kinds(form.kind(), shell),
                choices.superiors(place, body.id(), form.superior(), shell),
                served,
                held(body, shell),
                BodyChoices.roles(shell),
                gridChoices(place),
                points.ofOrganization(body.id()),
                wrongs);
        return new ModelAndView("organizations/body", "page", page);
    }

    private List<BodyPage.Held> held(Organization body, Shell shell) {
        return posts.ofOrganization(body.id()).stream()
                .map(post -> new BodyPage.Held(
                        post.id().toString(),
                        post.called(shell.lang()),
                        shell.say("organizations.role." + post.role().name()),
                        post.standInFor(shell.lang()),
                        post.holder() == null
                                ? ""
                                : accounts.find(post.holder())
                                        .map(Account::name)
                                        .orElse("")))
                .toList();
    }

    private List<Choice> gridChoices(Place place) {
        return places.above(place, Level.COMMUNITY).stream()
                .flatMap(community -> grids.ofCommunity(community.id()).stream())
                .map(grid -> Choice.of(grid.id().toString(), grid.name(), false))
                .toList();
    }

    private Place place(String text) {
        return places.byNameOrCode(text).orElseThrow(() -> new BadInput("where", "organizations.place-which", text));
    }
}
