package org.courtyard.organizations.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.organizations.NewServicePoint;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.ServicePoint;
import org.courtyard.organizations.ServicePointId;
import org.courtyard.organizations.ServicePoints;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Crumb;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking after a service point: where and when, what is done there, who is on duty. */
@Controller
@RequestMapping("/{lang:zh|en}/admin/service-points/{id:[0-9a-f-]{36}}")
@MayCall(MayCall.Who.ADMINISTRATOR)
class PointController {

    private final ServicePoints points;
    private final Organizations organizations;
    private final Posts posts;
    private final PointEdit edit;

    PointController(ServicePoints points, Organizations organizations, Posts posts, PointEdit edit) {
        this.points = points;
        this.organizations = organizations;
        this.posts = posts;
        this.edit = edit;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Shell shell) {
        var point = point(id);
        return page(point, NewServicePoint.of(point), false, PointPage.DayForm.EMPTY, List.of(), HttpStatus.OK, shell);
    }

    @PostMapping("/basics")
    ModelAndView changeBasics(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Shell shell) {
        return change(id, version, PointEdit.basics(NewServicePoint.of(point(id)), sent), "name", actor, shell);
    }

    @PostMapping("/offers")
    ModelAndView changeOffers(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Shell shell) {
        var point = point(id);
        var wanted = NewServicePoint.of(point).offering(PointEdit.offers(sent));
        if (PointEdit.one(sent, "step").equals("add")) {
            return page(point, wanted, true, PointPage.DayForm.EMPTY, List.of(), HttpStatus.OK, shell);
        }
        return change(id, version, wanted, "offers", actor, shell);
    }

    @PostMapping("/duty")
    ModelAndView changeDuty(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Shell shell) {
        return change(id, version, NewServicePoint.of(point(id)).attendedBy(edit.duty(sent)), "duty", actor, shell);
    }

    @PostMapping("/days")
    ModelAndView except(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Shell shell) {
        try {
            points.except(new ServicePointId(id), version, edit.special(sent), actor);
            return back(id, shell);
        } catch (BadInput | Stale refused) {
            var point = point(id);
            return again(point, NewServicePoint.of(point), PointEdit.day(sent), refused, "day", shell);
        }
    }

    @PostMapping("/days/{day}/drop")
    ModelAndView dropDay(
            @PathVariable UUID id, @PathVariable LocalDate day, @RequestParam int version, Actor actor, Shell shell) {
        points.dropDay(new ServicePointId(id), version, day, actor);
        return back(id, shell);
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable UUID id, Actor actor, Shell shell) {
        points.close(new ServicePointId(id), organizations.today(), actor);
        return new ModelAndView(
                "redirect:" + shell.to("/admin/organizations/" + point(id).organization()));
    }

    private ModelAndView change(UUID id, int version, NewServicePoint wanted, String field, Actor actor, Shell shell) {
        try {
            points.change(new ServicePointId(id), version, wanted, actor);
            return back(id, shell);
        } catch (BadInput | Stale refused) {
            return again(point(id), wanted, PointPage.DayForm.EMPTY, refused, field, shell);
        }
    }

    private ServicePoint point(UUID id) {
        return points.servicePoint(new ServicePointId(id));
    }

    private static ModelAndView back(UUID id, Shell shell) {
        return new ModelAndView("redirect:" + shell.to("/admin/service-points/" + id));
    }

    /** What was typed stands in the form again; after somebody else's change it may be sent once more. */
    private ModelAndView again(
            ServicePoint point,
            NewServicePoint typed,
            PointPage.DayForm day,
            Problem refused,
            String field,
            Shell shell) {
        var status = refused instanceof Stale ? HttpStatus.PRECONDITION_FAILED : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(point, typed, false, day, Faults.of(refused, field, shell), status, shell);
    }

    private ModelAndView page(
            ServicePoint point,
            NewServicePoint shown,
            boolean oneMore,
            PointPage.DayForm day,
            List<Wrong> wrongs,
            HttpStatus status,
            Shell shell) {
        var body = organizations.organization(point.organization());
        var offers = new ArrayList<>(shown.offers());
        if (oneMore || offers.isEmpty()) {
            offers.add(new ServicePoint.Offer("", null, "", null, false));
        }
        var page = new PointPage(
                shell.to("/admin/service-points/" + point.id()),
                point.called(shell.lang()),
                List.of(new Crumb(body.called(shell.lang()), shell.to("/admin/organizations/" + body.id()))),
                point.version(),
                shown,
                offers,
                Arrays.stream(DayOfWeek.values())
                        .map(each -> weekday(each, shown, shell))
                        .toList(),
                point.special().stream()
                        .filter(each -> !each.day().isBefore(organizations.today()))
                        .map(each -> day(each, shell))
                        .toList(),
                day,
                choices(shown, day.post(), shell),
                points.past(point.id()).stream().map(each -> past(each, shell)).toList(),
                wrongs);
        var answer = new ModelAndView("organizations/point-edit", "page", page);
        answer.setStatus(status);
        return answer;
    }

    private PointPage.Weekday weekday(DayOfWeek day, NewServicePoint shown, Shell shell) {
        var duty = shown.duty().get(day);
        var post = duty == null ? null : duty.post();
        return new PointPage.Weekday(
                day.name(),
                day.getDisplayName(TextStyle.FULL, shell.lang().locale()),
                choices(shown, post == null ? "" : post.toString(), shell),
                duty == null || post != null ? "" : duty.who(),
                duty == null || post != null ? "" : OrganizationForm.text(duty.whoEn()));
    }

    private List<Choice> choices(NewServicePoint shown, String chosen, Shell shell) {
        return posts.ofOrganization(shown.organization()).stream()
                .map(each -> Choice.of(
                        each.id().toString(),
                        each.called(shell.lang()),
                        each.id().toString().equals(chosen)))
                .toList();
    }

    private static PointPage.Day day(ServicePoint.Special special, Shell shell) {
        var said = new ArrayList<String>();
        if (special.closed()) {
            said.add(shell.say("organizations.point.closed"));
        }
        if (!special.hours().isEmpty()) {
            said.add(special.hoursIn(shell.lang()));
        }
        if (special.duty() != null && !special.closed()) {
            said.add(special.duty().called(shell.lang()));
        }
        return new PointPage.Day(
                special.day().toString(),
                shell.moments().day(special.day()),
                String.join(shell.say("organizations.comma"), said));
    }

    private static String past(ServicePoints.Past past, Shell shell) {
        var week = past.was().duty().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey()
                                .getDisplayName(TextStyle.SHORT, shell.lang().locale()) + " "
                        + each.getValue().called(shell.lang()))
                .collect(Collectors.joining(shell.say("organizations.comma")));
        return shell.say(
                "organizations.point.past.line",
                shell.moments().at(past.until()),
                past.was().called(shell.lang()),
                past.was().hoursIn(shell.lang()),
                week);
    }
}
