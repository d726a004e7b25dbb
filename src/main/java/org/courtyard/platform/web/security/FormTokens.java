package org.courtyard.platform.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The token of a form is made only when a page asks for it, and a page that holds one is kept by nobody. */
class FormTokens implements CsrfTokenRequestHandler {

    static final String REFUSED = "form-expired";

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, () -> {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            return token.get();
        });
    }

    @Override
    public @org.jspecify.annotations.Nullable String resolveCsrfTokenValue(
            HttpServletRequest request, CsrfToken token) {
        return masked.resolveCsrfTokenValue(request, token);
    }
}
