package org.courtyard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for the whole test run, closed with it. */
final class Chromium implements ParameterResolver {

    /** How long a loaded machine may take for anything, in milliseconds. */
    static final int PATIENCE = 15_000;

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
    }

    /** The browser with the driver that speaks to it. */
    record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var playwright = Playwright.create();
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            return new Running(playwright, playwright.chromium().launch(options));
        }

        private static Path program() {
            var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
            return PROGRAMS.stream()
                    .flatMap(name -> Arrays.stream(path).map(each -> Path.of(each, name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "The journeys need a browser, one of %s, and there is none. Install it with: sudo apt-get install chromium"
                                    .formatted(PROGRAMS)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
