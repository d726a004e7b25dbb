package org.courtyard.platform.web.front;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.web.view.Shell;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@MayCall(MayCall.Who.ANYONE)
class FrontController {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final CourtyardSettings settings;

    FrontController(CourtyardSettings settings) {
        this.settings = settings;
    }

    /** To the pages in the language the browser asks for. */
    @GetMapping("/")
    ResponseEntity<Void> door(HttpServletRequest request) {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var wanted = asked == null || asked.isBlank() ? settings.language() : best(asked);
        var language = "en".equals(wanted.getLanguage()) ? "en" : "zh";
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping({"/zh/about", "/en/about"})
    String about(Shell shell) {
        return "front/about";
    }

    @GetMapping({"/zh/privacy", "/en/privacy"})
    String privacy(Shell shell) {
        return "front/privacy";
    }

    private Locale best(String asked) {
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return found == null ? settings.language() : found;
        } catch (IllegalArgumentException notALanguageList) {
            return settings.language();
        }
    }
}
