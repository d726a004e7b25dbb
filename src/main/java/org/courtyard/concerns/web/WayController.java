package org.courtyard.concerns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Ways;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.platform.web.limits.AnonymousLimits;
import org.courtyard.platform.web.problems.Faults;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 换个方式告诉我: how the holder of a follow-up link hears from now on, or that nothing more is wanted. */
@Controller
@RequestMapping("/{lang:zh|en}/f/{secret}/way")
@MayCall(MayCall.Who.LINK_HOLDER)
class WayController {

    private final Ways ways;
    private final Answers answers;
    private final RaisePages raising;
    private final AnonymousLimits limits;

    WayController(Ways ways, Answers answers, RaisePages raising, AnonymousLimits limits) {
        this.ways = ways;
        this.answers = answers;
        this.raising = raising;
        this.limits = limits;
    }

    /** Number and address as they are known are not shown: links are passed on. */
    @GetMapping
    String form(@PathVariable String secret, Shell shell, Model model, HttpServletResponse response) {
        var now = new LinkedMultiValueMap<String, String>();
        now.set("way", ways.of(secret).name());
        return page(secret, RaiseForm.of(now), List.of(), shell, model, response);
    }

    @PostMapping
    @Nullable
    String change(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> sent,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = RaiseForm.of(sent);
        List<Wrong> wrongs = new ArrayList<>();
        try {
            limits.take(request.getRemoteAddr());
            ways.change(secret, Sending.reporter(form, Visibility.PUBLIC, shell));
            Redirects.to(response, shell, "/f/" + secret, "thanks");
            return null;
        } catch (BadInput | TooMuch refused) {
            wrongs.addAll(Faults.of((Problem) refused, "way", shell));
        }
        response.setStatus(422);
        return page(secret, form, wrongs, shell, model, response);
    }

    private String page(
            String secret, RaiseForm form, List<Wrong> wrongs, Shell shell, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var concern = answers.follow(secret)
                .orElseThrow(() -> new Missing("concerns.follow.unknown"))
                .concern();
        model.addAttribute(
                "page",
                new WayPage(
                        shell.to("/f/" + secret),
                        concern.reference(),
                        form.phone(),
                        form.mail(),
                        form.address(),
                        raising.ways(form, shell),
                        wrongs));
        return "concerns/way";
    }
}
