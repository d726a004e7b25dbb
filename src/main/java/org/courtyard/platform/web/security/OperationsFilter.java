package org.courtyard.platform.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Identities;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.web.limits.TrustedProxies;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Figures about the server are for this machine itself, or for a token of an administrator or auditor. */
class OperationsFilter extends OncePerRequestFilter {

    private final Identities identities;

    OperationsFilter(Identities identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (TrustedProxies.local(request) || mayLook(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private boolean mayLook(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.startsWith("Bearer ")
                && identities
                        .ofToken(header.substring("Bearer ".length()).strip())
                        .filter(OperationsFilter::oversees)
                        .isPresent();
    }

    private static boolean oversees(Actor actor) {
        return actor.grants().stream()
                .anyMatch(grant -> grant.role() == Role.ADMINISTRATOR || grant.role() == Role.AUDITOR);
    }
}
