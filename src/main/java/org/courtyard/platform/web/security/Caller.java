package org.courtyard.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.courtyard.platform.access.Actor;

/** Who is behind a request. */
public final class Caller {

    private static final String ATTRIBUTE = Actor.class.getName();

    private Caller() {}

    /** Anyone on public pages, even when the browser is signed in elsewhere: those are the same for all. */
    public static Actor of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Actor actor ? actor : Actor.ANYONE;
    }

    static void is(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }
}
