package org.courtyard.organizations.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Post;
import org.courtyard.organizations.PostId;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.StandIns;
import org.courtyard.places.Grids;
import org.courtyard.places.Level;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
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

/** One post: what it is called and may do, its card, who stands in, who held it. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/posts/{id:[0-9a-f-]{36}}")
@MayCall(MayCall.Who.ADMINISTRATOR)
class PostController {

    private final Posts posts;
    private final StandIns standIns;
    private final Organizations organizations;
    private final Places places;
    private final Grids grids;
    private final Accounts accounts;

    PostController(
            Posts posts,
            StandIns standIns,
            Organizations organizations,
            Places places,
            Grids grids,
            Accounts accounts) {
        this.posts = posts;
        this.standIns = standIns;
        this.organizations = organizations;
        this.places = places;
        this.grids = grids;
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Shell shell) {
        var post = posts.post(new PostId(id));
        return page(post, PostForm.of(post), List.of(), HttpStatus.OK, shell);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable UUID id, @RequestParam int version, @ModelAttribute PostForm form, Actor actor, Shell shell) {
        var post = posts.post(new PostId(id));
        try {
            posts.change(post.id(), version, form.of(post.organization(), post.place()), actor);
            return back(post, shell);
        } catch (BadInput bad) {
            return page(post, form, Faults.of(bad, shell), HttpStatus.UNPROCESSABLE_CONTENT, shell);
        } catch (Stale stale) {
            return page(post, form, Faults.of(stale, "title", shell), HttpStatus.PRECONDITION_FAILED, shell);
        }
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable UUID id, Actor actor, Shell shell) {
        var post = posts.post(new PostId(id));
        posts.close(post.id(), organizations.today(), actor);
        return back(post, shell);
    }

    /** @param name of the account, as it signs in */
    @PostMapping("/stand-ins")
    ModelAndView let(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            Shell shell) {
        var post = posts.post(new PostId(id));
        try {
            var account = accounts.byName(name.strip())
                    .orElseThrow(() -> new BadInput("name", "organizations.stand-in.unknown"));
            standIns.let(post.id(), account.id(), AuthorityForm.day(until, "until", organizations.today()), actor);
            return new ModelAndView("redirect:" + shell.to("/admin/posts/" + post.id()));
        } catch (BadInput bad) {
            return page(post, PostForm.of(post), Faults.of(bad, shell), HttpStatus.UNPROCESSABLE_CONTENT, shell);
        }
    }

    @PostMapping("/stand-ins/end")
    ModelAndView endStandIn(@PathVariable UUID id, @RequestParam UUID account, Actor actor, Shell shell) {
        standIns.end(new PostId(id), new AccountId(account), actor);
        return new ModelAndView("redirect:" + shell.to("/admin/posts/" + id));
    }

    private static ModelAndView back(Post post, Shell shell) {
        return new ModelAndView("redirect:" + shell.to("/admin/organizations/" + post.organization()));
    }

    private ModelAndView page(Post post, PostForm form, List<Wrong> wrongs, HttpStatus status, Shell shell) {
        var body = organizations.organization(post.organization());
        var page = new PostPage(
                shell.to("/admin/posts/" + post.id()),
                post.called(shell.lang()),
                List.of(new Crumb(body.called(shell.lang()), shell.to("/admin/organizations/" + body.id()))),
                post.version(),
                form,
                BodyChoices.roles(Objects.requireNonNullElse(form.role(), Role.HANDLER), shell),
                places.above(places.place(post.place()), Level.COMMUNITY).stream()
                        .flatMap(community -> grids.ofCommunity(community.id()).stream())
                        .map(grid -> Choice.of(
                                grid.id().toString(),
                                grid.name(),
                                grid.id().value().equals(form.grid())))
                        .toList(),
                posts.tenures(post.id()).stream().map(each -> held(each, shell)).toList(),
                standIns.of(post.id()).stream()
                        .map(each -> new PostPage.StandingIn(
                                each.account().value().toString(),
                                shell.say(
                                        "organizations.stand-in.line",
                                        accounts.find(each.account())
                                                .map(Account::displayName)
                                                .orElse(""),
                                        shell.moments().dayOf(each.until().minusSeconds(1)))))
                        .toList(),
                organizations.today().plusDays(7).toString(),
                wrongs);
        var answer = new ModelAndView("organizations/post", "page", page);
        answer.setStatus(status);
        return answer;
    }

    private String held(Posts.Tenure tenure, Shell shell) {
        var name = accounts.find(tenure.account()).map(Account::displayName).orElse("");
        var from = shell.moments().at(tenure.from());
        return tenure.to() == null
                ? shell.say("organizations.post.holds", name, from)
                : shell.say(
                        "organizations.post.held", name, from, shell.moments().at(tenure.to()));
    }
}
