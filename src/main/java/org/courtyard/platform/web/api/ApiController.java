package org.courtyard.platform.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The API for people: what it does, what may go wrong, and how to begin. */
@Controller
@MayCall(Who.ANYONE)
class ApiController {

    private final ApiDocument document;
    private final CourtyardSettings settings;

    ApiController(ApiDocument document, CourtyardSettings settings) {
        this.document = document;
        this.settings = settings;
    }

    /** The address has no language: {@code ?lang}, else what the browser prefers, else the one of this house. */
    @GetMapping("/api")
    ResponseEntity<Void> inWhichLanguage(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String lang) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + lang(request, lang).segment() + "/api"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GetMapping("/{lang:zh|en}/api")
    String show(HttpServletRequest request, Shell shell, Model model) {
        model.addAttribute(
                "page",
                ApiPages.of(document.in(shell.lang(), request), server(request), shell.say("api.page.example.text")));
        return "api/show";
    }

    private Lang lang(HttpServletRequest request, @Nullable String wanted) {
        if (wanted != null) {
            return Lang.ofTag(wanted);
        }
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Lang.ofTag(settings.language().toLanguageTag())
                : Lang.ofTag(request.getLocale().toLanguageTag());
    }

    private String server(HttpServletRequest request) {
        if (settings.publicUrl() != null) {
            return settings.publicUrl().toString();
        }
        var url = request.getRequestURL();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
