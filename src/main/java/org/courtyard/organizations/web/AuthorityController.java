package org.courtyard.organizations.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking after the authority list: lines begin and end, none is overwritten. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/authority")
@MayCall(MayCall.Who.ADMINISTRATOR)
class AuthorityController {

    private static final String ITEM = "/{item:\\d{1,6}}";

    private final Authorities authorities;
    private final Organizations organizations;
    private final AuthorityPages pages;

    AuthorityController(Authorities authorities, Organizations organizations, AuthorityPages pages) {
        this.authorities = authorities;
        this.organizations = organizations;
        this.pages = pages;
    }

    /** @param day the list as it was or will be then; today when left out */
    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Shell shell) {
        var shown = day == null ? organizations.today() : day;
        return new ModelAndView(
                "organizations/authority", "page", pages.page(shown, AuthorityForm.EMPTY, List.of(), shell));
    }

    @PostMapping
    ModelAndView add(@ModelAttribute AuthorityForm form, Actor actor, Shell shell) {
        var today = organizations.today();
        try {
            authorities.add(form.line(), AuthorityForm.day(form.from(), "from", today), actor);
            return back(shell);
        } catch (BadInput bad) {
            var page = new ModelAndView(
                    "organizations/authority", "page", pages.page(today, form, Faults.of(bad, shell), shell));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/shipped")
    ModelAndView startWithShippedList(Actor actor, Shell shell) {
        authorities.startWithShippedList(organizations.today(), actor);
        return back(shell);
    }

    @GetMapping(ITEM)
    ModelAndView one(@PathVariable int item, Shell shell) {
        return new ModelAndView("organizations/authority-line", "page", pages.one(item, null, List.of(), shell));
    }

    @PostMapping(ITEM)
    ModelAndView replace(@PathVariable int item, @ModelAttribute AuthorityForm form, Actor actor, Shell shell) {
        try {
            var from = AuthorityForm.day(form.from(), "from", organizations.today());
            authorities.replace(item, form.line(), from, actor);
            return back(shell);
        } catch (BadInput | Stale refused) {
            return again(item, form, refused, shell);
        }
    }

    @PostMapping(ITEM + "/end")
    ModelAndView end(@PathVariable int item, @RequestParam(defaultValue = "") String end, Actor actor, Shell shell) {
        try {
            authorities.end(item, AuthorityForm.day(end, "end", organizations.today()), actor);
            return back(shell);
        } catch (BadInput bad) {
            return again(item, null, bad, shell);
        }
    }

    /** The lines of the day shown, in words. */
    @GetMapping("/day.{format:csv|xlsx}")
    void file(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Shell shell,
            ListFile file)
            throws IOException {
        var page = pages.page(day == null ? organizations.today() : day, AuthorityForm.EMPTY, List.of(), shell);
        file.write(
                "authority",
                shell.say("organizations.authority.nav"),
                BodyFiles.columns("item", "category", "mode", "whose", "level", "kind", "basis", "holds"),
                ListFile.of(
                        page.lines(),
                        line -> Arrays.asList(
                                line.item(),
                                line.category(),
                                line.mode(),
                                line.whose(),
                                line.level(),
                                line.kind(),
                                line.basis(),
                                line.held())));
    }

    /** All lines that ever were and those to come, in the columns the list is read in, with their days. */
    @GetMapping("/list.{format:csv|xlsx}")
    void export(Shell shell, ListFile file) throws IOException {
        var titles = Stream.of(
                "item", "category", "mode", "whose", "level", "kind", "matter", "basis", "valid_from", "valid_to");
        file.writeAs("authority-list", shell.say("organizations.authority.nav"), titles.toList(), table -> {
            for (var each : authorities.all()) {
                var line = each.line();
                table.row(
                        line.item(),
                        line.category(),
                        line.mode() == null ? "" : line.mode().name(),
                        line.whose(),
                        line.level().name().toLowerCase(Locale.ROOT),
                        line.kind().code(),
                        line.matter(),
                        line.basis(),
                        each.from().toString(),
                        each.to() == null ? "" : each.to().toString());
            }
        });
    }

    private ModelAndView again(int item, @Nullable AuthorityForm typed, Problem refused, Shell shell) {
        var page = new ModelAndView(
                "organizations/authority-line",
                "page",
                pages.one(item, typed, Faults.of(refused, "category", shell), shell));
        page.setStatus(refused instanceof Stale ? HttpStatus.PRECONDITION_FAILED : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView back(Shell shell) {
        return new ModelAndView("redirect:" + shell.to("/admin/authority"));
    }
}
