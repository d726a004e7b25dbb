package org.courtyard.concerns.web.categories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One category: written, looked at as a list of changes, and only then saved as a new version. */
@Controller
@MayCall(MayCall.Who.ADMINISTRATOR)
class CategoryController {

    private static final String ONE = "/{lang:zh|en}/admin/categories/{code:[a-z0-9-]{2,60}}";
    private static final String NEW = "/{lang:zh|en}/admin/new-category";

    private final Categories categories;
    private final CategoryPages pages;
    private final CategoryWords words;
    private final ReplySamples samples;

    CategoryController(Categories categories, CategoryPages pages, CategoryWords words, ReplySamples samples) {
        this.samples = samples;
        this.categories = categories;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(NEW)
    ModelAndView add(Shell shell) {
        return form(pages.adding(CategoryForm.empty(), false, List.of(), shell), HttpStatus.OK);
    }

    @GetMapping(ONE)
    ModelAndView one(@PathVariable String code, Shell shell) {
        var form = CategoryForm.of(categories.latest(code).category());
        return form(pages.changing(code, form, 0, false, List.of(), shell), HttpStatus.OK);
    }

    /** The button that was pressed is {@code step}: add a question, check, edit again, or save. */
    @PostMapping(NEW)
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Actor actor, Shell shell) {
        var form = CategoryForm.of(sent);
        var step = CategoryForm.one(sent, "step");
        try {
            if (step.equals("add") || step.equals("edit")) {
                return form(pages.adding(form, step.equals("add"), List.of(), shell), HttpStatus.OK);
            }
            var wanted = form.category(known(), Optional.empty());
            if (step.equals("save")) {
                categories.change(wanted, 0, form.day(), actor);
                return new ModelAndView("redirect:" + shell.to("/admin/categories"));
            }
            categories.check(wanted, form.day());
            return check(shell.to("/admin/new-category"), form, List.of(), wanted, sent, shell);
        } catch (BadInput bad) {
            return form(pages.adding(form, false, Faults.of(bad, shell), shell), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** As {@link #add(MultiValueMap, Actor, Shell)} for one that exists. */
    @PostMapping(ONE)
    ModelAndView change(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, Actor actor, Shell shell) {
        sent.set("code", code);
        var form = CategoryForm.of(sent);
        var step = CategoryForm.one(sent, "step");
        var latest = categories.latest(code).category();
        try {
            if (step.equals("add") || step.equals("edit")) {
                return form(pages.changing(code, form, 0, step.equals("add"), List.of(), shell), HttpStatus.OK);
            }
            if (form.version() != latest.version()) {
                return stale(code, form, latest, sent, shell);
            }
            var wanted = form.category(known(), Optional.of(latest));
            if (step.equals("save")) {
                categories.change(wanted, form.version(), form.day(), actor);
                return new ModelAndView("redirect:" + shell.to("/admin/categories/" + code));
            }
            categories.check(wanted, form.day());
            return check(
                    shell.to("/admin/categories/" + code),
                    form,
                    words.differences(latest, wanted, shell),
                    wanted,
                    sent,
                    shell);
        } catch (BadInput bad) {
            var page = pages.changing(code, form, 0, false, Faults.of(bad, shell), shell);
            return form(page, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale stale) {
            return stale(code, form, categories.latest(code).category(), sent, shell);
        }
    }

    @PostMapping(ONE + "/close")
    ModelAndView close(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String closeFrom,
            Actor actor,
            Shell shell) {
        try {
            categories.close(code, version, CategoryForm.day(closeFrom), actor);
            return new ModelAndView("redirect:" + shell.to("/admin/categories"));
        } catch (BadInput bad) {
            var wrongs = bad.wrongs().stream()
                    .map(each -> new Wrong("closeFrom", shell.say(each.key(), each.args())))
                    .toList();
            var form = CategoryForm.of(categories.latest(code).category());
            return form(pages.changing(code, form, 0, false, wrongs, shell), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private List<Category> known() {
        return categories.latest().stream().map(Categories.Kept::category).toList();
    }

    /** Nothing is lost: what was typed comes back, with what the other one changed; the next check compares with that. */
    private ModelAndView stale(
            String code, CategoryForm form, Category latest, MultiValueMap<String, String> sent, Shell shell) {
        sent.set("version", String.valueOf(latest.version()));
        var wrongs = List.of(new Wrong("meanwhile", shell.say("concerns.category-stale")));
        var page = pages.changing(code, CategoryForm.of(sent), form.version(), false, wrongs, shell);
        return form(page, HttpStatus.PRECONDITION_FAILED);
    }

    private static ModelAndView form(CategoryPage page, HttpStatus status) {
        var answer = new ModelAndView("concerns/categories/one", "page", page);
        answer.setStatus(status);
        return answer;
    }

    private ModelAndView check(
            String action,
            CategoryForm form,
            List<CategoryPage.Change> changes,
            Category wanted,
            MultiValueMap<String, String> sent,
            Shell shell) {
        var typed = new LinkedHashMap<String, List<String>>(sent);
        typed.keySet().removeIf(name -> name.equals("step") || name.equals("_csrf"));
        var day = form.day();
        var shown = form.version() == 0 ? words.differences(nothing(wanted), wanted, shell) : changes;
        var page = new CategoryPage.Check(
                action,
                wanted.name(shell.lang() == Lang.ZH),
                day == null || day.equals(shell.moments().today())
                        ? shell.say("concerns.categories.from-now")
                        : shell.say(
                                "concerns.categories.from-day", shell.moments().fullDate(day)),
                form.version() == 0 ? null : planned(form, shell),
                shown,
                samples.of(wanted, shell),
                typed);
        return new ModelAndView("concerns/categories/check", "page", page);
    }

    private @Nullable String planned(CategoryForm form, Shell shell) {
        var latest = categories.latest(form.code());
        return latest.from().isAfter(shell.moments().now())
                ? shell.say(
                        "concerns.categories.planned.drops",
                        String.valueOf(latest.category().version()))
                : null;
    }

    private static Category nothing(Category wanted) {
        return new Category(
                wanted.code(),
                0,
                "",
                "",
                "",
                "",
                "",
                wanted.urgency(),
                wanted.roundTheClock(),
                wanted.firstContact(),
                wanted.visibility(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }
}
