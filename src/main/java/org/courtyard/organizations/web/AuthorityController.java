package org.courtyard.organizations.web;

import java.util.Arrays;
import java.util.List;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.AuthorityLine;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Looking after the authority list: lines begin and end, none is overwritten. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/authority")
@MayCall(MayCall.Who.ADMINISTRATOR)
class AuthorityController {

    private final Authorities authorities;
    private final Organizations organizations;

    AuthorityController(Authorities authorities, Organizations organizations) {
        this.authorities = authorities;
        this.organizations = organizations;
    }

    @GetMapping
    ModelAndView show(Shell shell) {
        return page(List.of(), shell);
    }

    @PostMapping
    ModelAndView add(@ModelAttribute AuthorityForm form, Actor actor, Shell shell) {
        try {
            authorities.add(form.line(), organizations.today(), actor);
            return back(shell);
        } catch (BadInput bad) {
            var page = page(Faults.of(bad, shell), shell);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/shipped")
    ModelAndView startWithShippedList(Actor actor, Shell shell) {
        authorities.startWithShippedList(organizations.today(), actor);
        return back(shell);
    }

    @PostMapping("/{item:\\d{1,6}}/end")
    ModelAndView end(@PathVariable int item, Actor actor, Shell shell) {
        authorities.end(item, organizations.today(), actor);
        return back(shell);
    }

    private static ModelAndView back(Shell shell) {
        return new ModelAndView("redirect:" + shell.to("/admin/authority"));
    }

    private ModelAndView page(List<Wrong> wrongs, Shell shell) {
        var page = new AuthorityPage(
                authorities.lines(organizations.today()).stream()
                        .map(line -> line(line, shell))
                        .toList(),
                Arrays.stream(ManagementMode.values())
                        .map(mode -> Choice.of(mode.name(), mode(mode, shell), false))
                        .toList(),
                AuthorityLine.WHOSE.stream()
                        .sorted()
                        .map(whose -> Choice.of(whose, whose(whose, shell), false))
                        .toList(),
                Arrays.stream(Level.values())
                        .map(level -> Choice.of(level.name(), level(level, shell), level == Level.COMMUNITY))
                        .toList(),
                BodyChoices.kinds(null, shell),
                wrongs);
        return new ModelAndView("organizations/authority", "page", page);
    }

    private static AuthorityPage.Line line(AuthorityLine line, Shell shell) {
        return new AuthorityPage.Line(
                String.valueOf(line.item()),
                line.category(),
                mode(line.mode(), shell),
                whose(line.whose(), shell),
                level(line.level(), shell),
                shell.say("organizations.kind." + line.kind().name())
                        + (line.matter() == null ? "" : " " + line.matter()),
                line.basis());
    }

    private static String mode(@Nullable ManagementMode mode, Shell shell) {
        return mode == null ? "" : shell.say("places.mode." + mode.name());
    }

    private static String whose(@Nullable String whose, Shell shell) {
        return whose == null ? "" : shell.say("organizations.whose." + whose);
    }

    private static String level(Level level, Shell shell) {
        return shell.say("places.level." + level.name());
    }
}
