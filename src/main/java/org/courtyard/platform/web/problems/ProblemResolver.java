package org.courtyard.platform.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.courtyard.platform.problems.SignInNeeded;
import org.courtyard.platform.web.view.Shells;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever a controller throws: a page for people, JSON for programs, never a stack trace. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);
    private static final Pattern SECRET = Pattern.compile("(?<=/)(?![0-9a-f]{8}-[0-9a-f-]{27}(?:[/.]|$))[^/]{20,}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ProblemWriter writer;
    private final ProblemPages pages;
    private final Shells shells;

    ProblemResolver(ProblemWriter writer, ProblemPages pages, Shells shells) {
        this.writer = writer;
        this.pages = pages;
        this.shells = shells;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception problem) {
        if (problem instanceof AsyncRequestNotUsableException) {
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            // too late for words: the connection breaks off, so that nobody takes the part for the whole
            return null;
        }
        if (problem instanceof ErrorResponse springs) {
            springs.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (problem instanceof SignInNeeded && !forProgram(request, request.getRequestURI())) {
            return toSignIn(request, response);
        }
        return answer(Answers.of(problem), problem, request.getRequestURI(), request, response);
    }

    /** The answer, as a page or as JSON, depending on who asks. */
    ModelAndView answer(
            Answer answer,
            @Nullable Throwable cause,
            String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        var code = answer.status() == 500 ? code() : null;
        if (code != null) {
            log.error("{} {} failed, code {}", request.getMethod(), withoutSecrets(path), code, cause);
        }
        if (!forProgram(request, path)) {
            return pages.page(answer, code, request, response);
        }
        try {
            writer.write(answer, request, response);
        } catch (IOException gone) {
            log.debug("nobody reads the answer any more", gone);
        }
        return new ModelAndView();
    }

    /** Whoever reads the log may not follow secret links: long parts of an address that are no plain id are left out. */
    static String withoutSecrets(String path) {
        return SECRET.matcher(path).replaceAll("…");
    }

    /** Programs ask below {@code /api}, or want JSON and nothing a browser shows. */
    private static boolean forProgram(HttpServletRequest request, String path) {
        if (path.startsWith("/api/") || path.startsWith("/open311/") || path.equals("/metrics")) {
            return true;
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    private ModelAndView toSignIn(HttpServletRequest request, HttpServletResponse response) {
        var address = "/" + shells.lang(request).segment() + "/sign-in";
        if (request.getMethod().equals("GET")) {
            var query = request.getQueryString();
            var here = request.getRequestURI() + (query == null ? "" : "?" + query);
            address += "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
        }
        if (request.getHeader("HX-Request") != null) {
            // a fragment cannot hold the sign-in page: the browser is sent there as a whole
            response.setHeader("HX-Redirect", "/" + shells.lang(request).segment() + "/sign-in");
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, address);
        }
        return new ModelAndView();
    }

    private static String code() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
