package org.courtyard.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Sessions exist only for pages of people who are signed in: everywhere else the cookie is not even read. */
class SessionIds implements HttpSessionIdResolver {

    private final CookieHttpSessionIdResolver cookies;

    SessionIds(CookieHttpSessionIdResolver cookies) {
        this.cookies = cookies;
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return Paths.session(Paths.of(request)) ? cookies.resolveSessionIds(request) : List.of();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        if (!Paths.session(Paths.of(request))) {
            throw new IllegalStateException("a session on " + Paths.of(request) + ", which must not have one");
        }
        cookies.setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        if (Paths.session(Paths.of(request))) {
            cookies.expireSession(request, response);
        }
    }
}
