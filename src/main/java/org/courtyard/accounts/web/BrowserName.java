package org.courtyard.accounts.web;

import java.util.List;
import java.util.Map;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;

/** What people call a browser, from the long line in which it describes itself. */
final class BrowserName {

    /** The first that is found: nearly all of them also claim to be those further down. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger/", "wechat"),
            Map.entry("MQQBrowser/", "QQ Browser"),
            Map.entry("UCBrowser/", "UC Browser"),
            Map.entry("HuaweiBrowser/", "Huawei Browser"),
            Map.entry("MiuiBrowser/", "Mi Browser"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Edg", "Edge"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("HeadlessChrome/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("HarmonyOS", "HarmonyOS"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private BrowserName() {}

    /** Such as “Chrome, Windows”. */
    static String of(@Nullable String described, Shell shell) {
        var line = described == null ? "" : described;
        var browser = first(BROWSERS, line);
        var system = first(SYSTEMS, line);
        var called = browser == null
                ? shell.say("accounts.browser-unknown")
                : browser.equals("wechat") ? shell.say("accounts.browser-wechat") : browser;
        return system == null ? called : shell.say("accounts.browser", called, system);
    }

    private static @Nullable String first(List<Map.Entry<String, String>> known, String line) {
        return known.stream()
                .filter(each -> line.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
