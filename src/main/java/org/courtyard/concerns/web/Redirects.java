package org.courtyard.concerns.web;

import jakarta.servlet.http.HttpServletResponse;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** On to another page after a form. */
final class Redirects {

    private Redirects() {}

    /** @param said a parameter that tells the page what just happened; null: none */
    static void to(HttpServletResponse response, Shell shell, String page, @Nullable String said) {
        var address = shell.to(page);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION,
                said == null ? address : address + (address.contains("?") ? "&" : "?") + said + "=1");
    }
}
