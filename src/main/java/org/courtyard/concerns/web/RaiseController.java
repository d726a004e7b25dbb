package org.courtyard.concerns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtyard.concerns.Concerns;
import org.courtyard.places.Place;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.platform.web.limits.AnonymousLimits;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Raising a concern without an account, on one page that works without script. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class RaiseController {

    private final RaisePages pages;
    private final PlaceSteps steps;
    private final Spots spots;
    private final Kinds kinds;
    private final Uploads uploads;
    private final Sending sending;
    private final Concerns concerns;
    private final AnonymousLimits limits;

    RaiseController(
            RaisePages pages,
            PlaceSteps steps,
            Spots spots,
            Kinds kinds,
            Uploads uploads,
            Sending sending,
            Concerns concerns,
            AnonymousLimits limits) {
        this.pages = pages;
        this.steps = steps;
        this.spots = spots;
        this.kinds = kinds;
        this.uploads = uploads;
        this.sending = sending;
        this.concerns = concerns;
        this.limits = limits;
    }

    @GetMapping("/{lang:zh|en}/raise")
    String form(@RequestParam(defaultValue = "") String place, Shell shell, Model model) {
        var start = new LinkedMultiValueMap<String, String>(Map.of("key", List.of(Sending.newKey())));
        var form = spots.named(place)
                .map(found -> RaiseForm.of(start).at(found.id().toString(), null, null))
                .orElseGet(() -> RaiseForm.of(start));
        model.addAttribute("page", pages.page(form, List.of(), null, PlaceSteps.Choosing.CLOSED, false, shell));
        return "concerns/raise";
    }

    @PostMapping("/{lang:zh|en}/raise")
    @Nullable
    String send(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "photo", required = false) @Nullable List<MultipartFile> photo,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wrongs = new ArrayList<Wrong>();
        var typed = RaiseForm.of(sent);
        var form = typed.holding(uploads.keep(typed.photos(), photo, wrongs, shell));
        var step = steps.take(form, shell);
        if (step.isPresent()) {
            wrongs.addAll(step.get().wrongs());
            return again(step.get(), wrongs, null, HttpStatus.OK, shell, model, response);
        }
        if (spots.find(form.place()).isEmpty() || !form.where().isEmpty()) {
            var found = steps.unsaid(form, shell);
            if (found.form().place().isEmpty() || !found.wrongs().isEmpty()) {
                wrongs.addAll(found.wrongs());
                return again(found, wrongs, null, HttpStatus.UNPROCESSABLE_CONTENT, shell, model, response);
            }
            form = found.form();
        }
        return raise(form, wrongs, shell, model, request, response);
    }

    private @Nullable String raise(
            RaiseForm form,
            List<Wrong> wrongs,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var plain = new PlaceSteps.Taken(form, PlaceSteps.Choosing.CLOSED, List.of());
        var place = spots.find(form.place());
        if (wrongs.isEmpty() && !form.seen()) {
            var notice = look(form, place, shell);
            if (notice.isPresent()) {
                return again(plain, wrongs, notice.get(), HttpStatus.OK, shell, model, response);
            }
        }
        try {
            var wanted = sending.wanted(form, wrongs, shell);
            limits.take(request.getRemoteAddr());
            var raised = concerns.raise(wanted, form.key(), Actor.ANYONE);
            Redirects.to(response, shell, "/f/" + raised.secret(), "sent");
            return null;
        } catch (BadInput refused) {
            sending.tell(refused, wrongs, shell);
            return again(plain, wrongs, null, HttpStatus.UNPROCESSABLE_CONTENT, shell, model, response);
        } catch (TooMuch tooMuch) {
            wrongs.add(new Wrong("text", shell.say(tooMuch.key(), tooMuch.args())));
            return again(plain, wrongs, null, HttpStatus.TOO_MANY_REQUESTS, shell, model, response);
        }
    }

    /** What deserves a second look before sending; with script it was shown while typing. */
    private Optional<String> look(RaiseForm form, Optional<Place> place, Shell shell) {
        var kind = kinds.kind(form, shell);
        if (kind.elsewhere() != null) {
            return Optional.of(shell.say("concerns.raise.look.elsewhere"));
        }
        return pages.similar(form, place.orElse(null), shell).isEmpty()
                ? Optional.empty()
                : Optional.of(shell.say("concerns.raise.look.similar"));
    }

    @PostMapping("/{lang:zh|en}/raise/similar")
    String similar(@RequestParam MultiValueMap<String, String> sent, Shell shell, Model model) {
        return part("concerns/similar", sent, shell, model);
    }

    @PostMapping("/{lang:zh|en}/raise/category")
    String category(@RequestParam MultiValueMap<String, String> sent, Shell shell, Model model) {
        return part("concerns/guess", sent, shell, model);
    }

    private String part(String template, MultiValueMap<String, String> sent, Shell shell, Model model) {
        var form = RaiseForm.of(sent);
        model.addAttribute("page", pages.page(form, List.of(), null, PlaceSteps.Choosing.CLOSED, true, shell));
        return template;
    }

    private String again(
            PlaceSteps.Taken taken,
            List<Wrong> wrongs,
            @Nullable String notice,
            HttpStatus status,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("page", pages.page(taken.form(), wrongs, notice, taken.choosing(), true, shell));
        return "concerns/raise";
    }
}
