package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Conveners;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Possibilities;
import org.courtyard.concerns.Task;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who calls those together that work on a concern, when they meet, and about what. */
@Controller
@MayCall(MayCall.Who.STAFF)
class TogetherController {

    private final Concerns concerns;
    private final Conveners conveners;
    private final Possibilities possibilities;
    private final Organizations organizations;
    private final CourtyardSettings settings;

    TogetherController(
            Concerns concerns,
            Conveners conveners,
            Possibilities possibilities,
            Organizations organizations,
            CourtyardSettings settings) {
        this.concerns = concerns;
        this.conveners = conveners;
        this.possibilities = possibilities;
        this.organizations = organizations;
        this.settings = settings;
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/together")
    String show(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        return page(concern(id, actor), "", "", List.of(), actor, shell, model);
    }

    /** @param what name or call */
    @PostMapping("/{lang:zh|en}/work/concerns/{id}/together")
    String act(
            @PathVariable UUID id,
            @RequestParam String what,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String meet,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var concern = concern(id, actor);
        try {
            if (what.equals("name")) {
                conveners.name(concern.id(), chosen(organization), actor);
            } else {
                var at = meet.isBlank()
                        ? null
                        : LocalDateTime.parse(meet.strip())
                                .atZone(settings.timeZone())
                                .toInstant();
                conveners.call(concern.id(), text, at, actor);
            }
            return "redirect:" + ConcernPages.address(concern, shell);
        } catch (BadInput wrong) {
            response.setStatus(wrong.status());
            return page(concern, text, meet, MoveController.wrongs(wrong, shell), actor, shell, model);
        } catch (DateTimeException notATime) {
            var wrong = new BadInput("meet", "concerns.call.time-wrong");
            response.setStatus(wrong.status());
            return page(concern, text, meet, MoveController.wrongs(wrong, shell), actor, shell, model);
        }
    }

    private String page(
            Concern concern, String text, String meet, List<Wrong> wrongs, Actor actor, Shell shell, Model model) {
        if (!concerns.showsInternals(concern, actor)) {
            throw new Missing("concerns.missing");
        }
        var convener = conveners.of(concern);
        var here = ConcernPages.address(concern, shell);
        var chosen = convener.map(Conveners.Convener::organization).orElse(null);
        model.addAttribute(
                "page",
                new TogetherPage(
                        here + "/together",
                        here,
                        concern.reference(),
                        words(concern, shell),
                        possibilities.of(concern, actor).contains(Move.CALL_IN)
                                ? bodies(concern, chosen, shell)
                                : List.of(),
                        conveners.mayCall(concern, actor),
                        text.isEmpty()
                                ? convener.map(Conveners.Convener::agenda).orElse("")
                                : text,
                        meet,
                        wrongs));
        return "concerns/staff/together";
    }

    private String words(Concern concern, Shell shell) {
        return conveners
                .of(concern)
                .map(each -> shell.say(
                        "concerns.parts.convened",
                        organizations
                                .find(each.organization())
                                .map(body -> Names.name(body, shell))
                                .orElse(""),
                        each.meetAt() == null ? "" : shell.moments().when(each.meetAt()),
                        each.meetAt() == null ? 0 : 1,
                        each.agenda(),
                        each.agenda().isEmpty() ? 0 : 1))
                .orElse("");
    }

    private List<Choice> bodies(Concern concern, @Nullable OrganizationId chosen, Shell shell) {
        var here = Stream.concat(
                        Stream.ofNullable(concern.lead()),
                        concerns.tasks(concern).stream().filter(Task::helping).map(Task::organization))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var known = organizations.organizationsByIds(here);
        var choices = new ArrayList<Choice>();
        for (var id : here) {
            var body = known.get(id);
            if (body != null) {
                choices.add(Choice.of(id.value().toString(), Names.name(body, shell), id.equals(chosen)));
            }
        }
        return choices;
    }

    private static OrganizationId chosen(String typed) {
        var chosen = Deeds.optional(typed);
        if (chosen == null) {
            throw new BadInput("organization", "concerns.staff.organization-missing");
        }
        return chosen;
    }

    private Concern concern(UUID id, Actor actor) {
        return concerns.concern(new ConcernId(id), actor);
    }
}
