package org.courtyard.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import org.courtyard.accounts.elsewhere.Asked;
import org.courtyard.accounts.elsewhere.SignInElsewhere;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Sends the browser to the provider. By a page that goes on by itself, not by a redirect: after a form the content
 * security policy lets no browser be led elsewhere.
 */
@Component
class HandOver {

    private static final String ASKED = "asked";
    private static final int SECONDS = 900;

    private final SignInElsewhere elsewhere;
    private final CourtyardSettings settings;

    HandOver(SignInElsewhere elsewhere, CourtyardSettings settings) {
        this.elsewhere = elsewhere;
        this.settings = settings;
    }

    /** @param link the account to link, null to sign in */
    String to(
            @Nullable UUID link,
            String next,
            Shell shell,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = elsewhere.ask(back(shell), link, next, shell.lang().segment());
        var address = elsewhere.address(asked);
        var session = request.getSession(true);
        if (session.isNew()) {
            session.setMaxInactiveInterval(SECONDS);
        }
        session.setAttribute(ASKED, asked);
        response.setHeader("Refresh", "0; url=" + address);
        model.addAttribute("page", new HandOverPage(address, URI.create(address).getHost()));
        return "accounts/hand-over";
    }

    /** What was asked from this browser; it is answered once. */
    static @Nullable Asked taken(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ASKED) instanceof Asked asked)) {
            return null;
        }
        session.removeAttribute(ASKED);
        return asked;
    }

    /** To be registered at the provider, once for each language. */
    private String back(Shell shell) {
        var outside = settings.publicUrl();
        var home = outside == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : outside.toString();
        return home + "/" + shell.lang().segment() + "/sign-in/provider";
    }
}
