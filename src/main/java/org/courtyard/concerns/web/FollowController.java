package org.courtyard.concerns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Answers.Followed;
import org.courtyard.concerns.Answers.From;
import org.courtyard.concerns.Answers.Rating;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Erasures;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Following a concern without an account, by the secret link. */
@Controller
@MayCall(MayCall.Who.LINK_HOLDER)
class FollowController {

    private final Answers answers;
    private final Erasures erasures;
    private final FollowPages pages;
    private final CourtyardSettings settings;

    FollowController(Answers answers, Erasures erasures, FollowPages pages, CourtyardSettings settings) {
        this.answers = answers;
        this.erasures = erasures;
        this.pages = pages;
        this.settings = settings;
    }

    /** With a part: what was split off from what the link was made for. */
    @GetMapping({"/{lang:zh|en}/f/{secret}", "/{lang:zh|en}/f/{secret}/{part:[0-9a-f-]{36}}"})
    String follow(
            @PathVariable String secret,
            @PathVariable(required = false) @Nullable UUID part,
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String thanks,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        personal(response);
        var followed = followed(secret, part);
        if (sent != null) {
            model.addAttribute("page", pages.sent(followed, address(shell), shell));
            return "concerns/sent";
        }
        var note = changed != null
                ? shell.say("concerns.follow.changed")
                : thanks != null ? shell.say("concerns.follow.noted") : null;
        model.addAttribute("page", pages.follow(followed, FollowPages.Typed.NOTHING, note, secret, shell));
        return "concerns/follow";
    }

    /** One of the forms of the page; {@code what} is the one that was sent. */
    @PostMapping({"/{lang:zh|en}/f/{secret}", "/{lang:zh|en}/f/{secret}/{part:[0-9a-f-]{36}}"})
    @Nullable
    String answer(
            @PathVariable String secret,
            @PathVariable(required = false) @Nullable UUID part,
            @RequestParam String what,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String solved,
            @RequestParam(defaultValue = "0") int grade,
            @RequestParam(defaultValue = "0") int version,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        personal(response);
        var followed = followed(secret, part);
        var here = "/f/" + secret + (part == null ? "" : "/" + part);
        var told = new Told(what, text.replace("\r\n", "\n"), solved, grade, version);
        try {
            act(followed, told, From.link(secret));
            Redirects.to(response, shell, here, "thanks");
            return null;
        } catch (BadInput refused) {
            List<Wrong> wrongs = new ArrayList<>();
            refused.wrongs().forEach(each -> wrongs.add(new Wrong(each.field(), shell.say(each.key(), each.args()))));
            response.setStatus(422);
            var typed = new FollowPages.Typed(text, solved, grade, wrongs);
            model.addAttribute("page", pages.follow(followed, typed, null, secret, shell));
            return "concerns/follow";
        } catch (Conflict | Stale meanwhile) {
            Redirects.to(response, shell, here, "changed");
            return null;
        }
    }

    private record Told(String what, String text, String solved, int grade, int version) {}

    private void act(Followed followed, Told told, From from) {
        var id = followed.concern().id();
        switch (told.what()) {
            case "answer" -> answers.answer(id, told.text(), from, told.version());
            case "result" -> result(followed, told, from);
            case "rate" -> answers.rate(id, new Rating(told.solved(), told.grade(), told.text()), from, told.version());
            case "dispute" -> answers.dispute(id, told.text(), from, told.version());
            case "erase" -> erasures.erase(id, from, "");
            case "withdraw" -> answers.withdraw(id, told.text(), from, told.version());
            default -> throw new Missing("concerns.missing");
        }
    }

    /** Solved, or good enough: over, and rated if a grade was given. Not solved: it goes on. */
    private void result(Followed followed, Told told, From from) {
        var id = followed.concern().id();
        switch (told.solved()) {
            case "NO" -> answers.dispute(id, told.text(), from, told.version());
            case "YES", "PARTLY" -> {
                answers.confirm(id, told.text(), from, told.version());
                if (told.grade() > 0) {
                    answers.rate(id, new Rating(told.solved(), told.grade(), told.text()), from, null);
                }
            }
            default -> throw new BadInput("solved", "concerns.solved-wrong");
        }
    }

    private Followed followed(String secret, @Nullable UUID part) {
        return (part == null ? answers.follow(secret) : answers.follow(secret, new ConcernId(part)))
                .orElseThrow(() -> new Missing("concerns.follow.unknown"));
    }

    /** The address to keep, as it is reached from outside. */
    private String address(Shell shell) {
        var outside = settings.publicUrl();
        return (outside == null
                        ? ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString()
                        : outside.toString())
                + shell.path();
    }

    private static void personal(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
