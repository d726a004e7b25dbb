package org.courtyard.platform.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which addresses know a session. All others never touch the table of sessions, nor set its cookie. */
final class Paths {

    /** Pages of people who are signed in, below the language. */
    private static final Set<String> SIGNED_IN = Set.of("work", "admin", "account", "inbox", "me", "sign-out", "field");

    /** Where sessions begin. */
    private static final Set<String> ENTRANCES = Set.of("sign-in", "setup");

    private Paths() {}

    /** What was asked for, also while an error is answered on its behalf. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }

    static boolean api(String path) {
        return path.startsWith("/api/") || path.startsWith("/open311/");
    }

    static boolean signedIn(String path) {
        return SIGNED_IN.contains(area(path));
    }

    static boolean session(String path) {
        var area = area(path);
        return SIGNED_IN.contains(area) || ENTRANCES.contains(area);
    }

    /** Where a signed link in a mail is followed with one tap. */
    static boolean oneTap(String path) {
        return area(path).equals("hear");
    }

    /** The second part of {@code /zh/work/…}, also of {@code /zh/work.csv}; empty outside the two languages. */
    private static String area(String path) {
        if (!path.startsWith("/zh/") && !path.startsWith("/en/")) {
            return "";
        }
        int end = 4;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '.') {
            end++;
        }
        return path.substring(4, end);
    }
}
