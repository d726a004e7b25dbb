package org.courtyard.platform.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.courtyard.platform.access.Identities;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who is behind a session: the account's rights are looked up anew, so what was taken away is gone within a minute. */
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final Identities identities;

    SessionFilter(Sessions sessions, Identities identities) {
        this.sessions = sessions;
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.account(request).flatMap(identities::ofAccount).ifPresent(member -> Caller.is(request, member));
        chain.doFilter(request, response);
    }
}
