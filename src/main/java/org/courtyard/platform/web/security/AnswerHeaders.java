package org.courtyard.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** What every answer carries, and who may keep it where the page itself does not say. */
class AnswerHeaders implements HeaderWriter {

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:%s; worker-src 'self';"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final String policy;
    private final boolean https;

    /** @param tiles where a configured map background comes from, such as {@code https://tiles.example.org} */
    AnswerHeaders(@Nullable String tiles, boolean https) {
        this.policy = POLICY.formatted(tiles == null ? "" : " " + tiles);
        this.https = https;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (response.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, caching(request, response));
        }
    }

    private static String caching(HttpServletRequest request, HttpServletResponse response) {
        var path = Paths.of(request);
        if (Paths.session(path)) {
            return "private, no-store";
        }
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean good = response.getStatus() == HttpServletResponse.SC_OK
                || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        return read && good && !Paths.api(path) ? "public, max-age=0, must-revalidate" : "no-store";
    }
}
