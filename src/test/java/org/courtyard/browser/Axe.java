package org.courtyard.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What Deque's axe finds on a page. It is put into the page once and tells violations only: that is what takes time. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String PROGRAM = program();

    private static final String RUN = """
            tags => axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]})
              .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ": " + rule.help + " " + node.html)))
            """;

    private Axe() {}

    /** One sentence for each thing that hinders somebody. */
    static List<String> hindrances(Page page) {
        if (page.evaluate("typeof window.axe").equals("undefined")) {
            page.evaluate(PROGRAM);
        }
        return ((List<?>) page.evaluate(RUN, RULES))
                .stream().map(String::valueOf).toList();
    }

    private static String program() {
        try (var source = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8) + ";undefined";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
