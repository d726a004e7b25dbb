package org.courtyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.LinkedHashSet;
import java.util.Set;

/** What must not happen on any page: something forbidden by its own policy, a failing script, a word with strangers. */
final class Faults {

    private static final String TELL_VIOLATIONS = """
            document.addEventListener("securitypolicyviolation", function (event) {
              console.error("content security policy: " + event.violatedDirective + " " + event.blockedURI);
            });
            """;

    /** A conflict or a refusal of something that was done offline is an answer; the browser calls it an error. */
    private static final String SENT = ".*/(zh|en)/field/ops";

    private final String home;
    private String elsewhere = "nowhere:";
    private final Set<String> found = new LinkedHashSet<>();
    private final Set<String> documents = new LinkedHashSet<>();

    Faults(String home) {
        this.home = home;
    }

    /** A house of its own that people are sent to on purpose: what happens there is not ours. */
    void visits(String other) {
        elsewhere = other;
    }

    void watch(BrowserContext context) {
        context.addInitScript(TELL_VIOLATIONS);
        context.onPage(this::watch);
    }

    private void watch(Page page) {
        page.onRequest(this::asked);
        page.onConsoleMessage(this::said);
        page.onPageError(error -> add("script", error));
    }

    void add(String kind, String fault) {
        found.add(kind + ": " + fault);
    }

    /** Each fault is told once. */
    void none() {
        var told = Set.copyOf(found);
        found.clear();
        assertThat(told).as("faults of the pages on the way").isEmpty();
    }

    private void asked(Request request) {
        if (request.isNavigationRequest()) {
            documents.add(request.url());
        }
        if (!request.url().startsWith(home + "/")
                && !request.url().startsWith(elsewhere)
                && !request.url().matches("(data|blob|about):.*")) {
            add("request to a stranger", request.url());
        }
    }

    /** A page that is itself an answer like 404 or 422 is no fault; the browser calls it one. */
    private void said(ConsoleMessage message) {
        var address = message.location().replaceFirst(":\\d+:\\d+$", "");
        var answer = message.text().startsWith("Failed to load resource")
                && (documents.contains(address) || address.matches(SENT));
        if (message.type().equals("error") && !answer && !address.startsWith(elsewhere)) {
            add("console of " + address, message.text());
        }
    }
}
