package org.courtyard.platform.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.courtyard.platform.access.Identities;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.SignInNeeded;
import org.courtyard.platform.problems.TooMuch;
import org.courtyard.platform.web.limits.TokenLimits;
import org.courtyard.platform.web.problems.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who is behind a token. Without one the caller is anyone; with a wrong one nothing is answered but that. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Identities identities;
    private final TokenLimits limits;
    private final ProblemWriter problems;

    BearerFilter(Identities identities, TokenLimits limits, ProblemWriter problems) {
        this.identities = identities;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wrong = recognise(request);
        if (wrong == null) {
            chain.doFilter(request, response);
        } else {
            problems.write(wrong, request, response);
        }
    }

    private @Nullable Problem recognise(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new SignInNeeded("problems.token-scheme");
        }
        var secret = header.substring(SCHEME.length()).strip();
        try {
            limits.refuseGuessing(request.getRemoteAddr());
            var member = identities.ofToken(secret).orElse(null);
            if (member == null) {
                limits.wrong(request.getRemoteAddr());
                return new SignInNeeded("problems.token-unknown");
            }
            limits.take(member.account(), secret);
            Caller.is(request, member);
            return null;
        } catch (TooMuch tooMuch) {
            return tooMuch;
        }
    }
}
