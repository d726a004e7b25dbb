package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The personal part of a header whose page is the same for all. */
@Controller
class MeController {

    @GetMapping("/{lang:zh|en}/me")
    @MayCall(Who.ANYONE)
    @Nullable
    ModelAndView me(Actor actor, HttpServletResponse response) {
        if (actor instanceof Actor.Member member) {
            return new ModelAndView("accounts/me", "page", new MePage(member.displayName(), member.staff()));
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return null;
    }
}
