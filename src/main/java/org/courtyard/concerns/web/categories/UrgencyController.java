package org.courtyard.concerns.web.categories;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.courtyard.concerns.Allowance;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Urgencies;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long a resolution may take in each class, from when on. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/urgencies")
@MayCall(MayCall.Who.ADMINISTRATOR)
class UrgencyController {

    private final Urgencies urgencies;

    UrgencyController(Urgencies urgencies) {
        this.urgencies = urgencies;
    }

    @GetMapping
    ModelAndView all(Shell shell) {
        return page(null, List.of(), HttpStatus.OK, shell);
    }

    /** What held, holds and is to hold, class by class. */
    @GetMapping("/list.{format:csv|xlsx}")
    void file(Shell shell, ListFile file) throws IOException {
        var titles = Stream.of("urgency", "amount", "from").map(each -> "concerns.categories.column." + each);
        file.write("urgencies", shell.say("concerns.categories.urgencies"), titles, table -> {
            for (var urgency : Category.Urgency.values()) {
                for (var each : urgencies.history(urgency)) {
                    table.row(
                            shell.say("concerns.urgency." + urgency),
                            CategoryWords.amount(each, false, shell),
                            file.at(each.from()));
                }
            }
        });
    }

    @PostMapping("/{urgency}")
    ModelAndView change(
            @PathVariable Category.Urgency urgency,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Shell shell) {
        var typed = new Typed(
                urgency,
                CategoryForm.number(CategoryForm.one(sent, "version")),
                CategoryForm.one(sent, "amount"),
                CategoryForm.one(sent, "unit").equals("DAYS"),
                CategoryForm.one(sent, "from"));
        try {
            urgencies.change(
                    urgency,
                    typed.version,
                    CategoryForm.number(typed.amount),
                    typed.days,
                    CategoryForm.of(sent).day(),
                    actor);
            return new ModelAndView("redirect:" + shell.to("/admin/urgencies"));
        } catch (BadInput bad) {
            return page(typed, Faults.of(bad, shell), HttpStatus.UNPROCESSABLE_CONTENT, shell);
        } catch (Stale stale) {
            return page(typed, Faults.of(stale, "amount", shell), HttpStatus.PRECONDITION_FAILED, shell);
        }
    }

    private record Typed(Category.Urgency urgency, int version, String amount, boolean days, String from) {}

    private ModelAndView page(@Nullable Typed typed, List<Wrong> wrongs, HttpStatus status, Shell shell) {
        var classes = Arrays.stream(Category.Urgency.values())
                .map(each -> line(each, typed != null && typed.urgency == each ? typed : null, wrongs, shell))
                .toList();
        var answer = new ModelAndView("concerns/categories/urgencies", "page", new UrgenciesPage(classes));
        answer.setStatus(status);
        return answer;
    }

    private UrgenciesPage.Line line(Category.Urgency urgency, @Nullable Typed typed, List<Wrong> wrongs, Shell shell) {
        var history = urgencies.history(urgency);
        var latest = history.getFirst();
        var now = urgencies.now(urgency);
        var days = typed == null ? latest.days() : typed.days;
        return new UrgenciesPage.Line(
                urgency.name(),
                shell.say("concerns.urgency." + urgency),
                CategoryWords.amount(now, false, shell),
                latest.version(),
                typed == null ? String.valueOf(latest.amount()) : typed.amount,
                List.of(
                        Choice.of("HOURS", shell.say("concerns.categories.hours"), !days),
                        Choice.of("DAYS", shell.say("concerns.categories.days"), days)),
                typed == null ? "" : typed.from,
                history.stream().map(each -> said(each, shell)).toList(),
                typed == null ? List.of() : wrongs);
    }

    private static String said(Allowance each, Shell shell) {
        var amount = CategoryWords.amount(each, false, shell);
        return each.from() == null
                ? shell.say("concerns.categories.urgency.shipped", amount)
                : shell.say(
                        "concerns.categories.urgency.since",
                        amount,
                        shell.moments().at(each.from()));
    }
}
