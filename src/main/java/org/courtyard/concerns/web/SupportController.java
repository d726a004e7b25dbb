package org.courtyard.concerns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Visibility;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.platform.web.limits.AnonymousLimits;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Me too": from the public page, or from the form of somebody about to raise the same. */
@Controller
@MayCall(MayCall.Who.ANYONE)
class SupportController {

    private final Concerns concerns;
    private final RaisePages raising;
    private final AnonymousLimits limits;

    SupportController(Concerns concerns, RaisePages raising, AnonymousLimits limits) {
        this.concerns = concerns;
        this.raising = raising;
        this.limits = limits;
    }

    @GetMapping("/{lang:zh|en}/concerns/{id}/support")
    String form(@PathVariable UUID id, Shell shell, Model model) {
        var start = new LinkedMultiValueMap<String, String>(Map.of("key", List.of(Sending.newKey())));
        return page(concern(id), RaiseForm.of(start), List.of(), shell, model);
    }

    @PostMapping("/{lang:zh|en}/concerns/{id}/support")
    @Nullable
    String send(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = RaiseForm.of(sent);
        var concern = concern(id);
        List<Wrong> wrongs = new ArrayList<>();
        try {
            new BadInput.Checks()
                    .wrongIf(!form.trap().isEmpty(), "website", "concerns.raise.trap")
                    .throwIfAny();
            var who = Sending.reporter(form, Visibility.PUBLIC, shell);
            limits.take(request.getRemoteAddr());
            var raised = concerns.support(concern.id(), form.text(), who, form.key(), Actor.ANYONE);
            Redirects.to(response, shell, "/f/" + raised.secret(), "sent");
            return null;
        } catch (BadInput refused) {
            refused.wrongs().forEach(each -> wrongs.add(new Wrong(each.field(), shell.say(each.key(), each.args()))));
        } catch (TooMuch tooMuch) {
            wrongs.add(new Wrong("text", shell.say(tooMuch.key(), tooMuch.args())));
        }
        response.setStatus(422);
        return page(concern, form, wrongs, shell, model);
    }

    private Concern concern(UUID id) {
        return concerns.concern(new ConcernId(id), Actor.ANYONE);
    }

    private String page(Concern concern, RaiseForm form, List<Wrong> wrongs, Shell shell, Model model) {
        model.addAttribute(
                "page",
                new SupportPage(
                        concern.id().toString(),
                        concern.publicTitle(),
                        concern.placeName(),
                        form.key(),
                        form.text(),
                        form.phone(),
                        form.mail(),
                        form.address(),
                        raising.ways(form, shell),
                        wrongs));
        return "concerns/support";
    }
}
