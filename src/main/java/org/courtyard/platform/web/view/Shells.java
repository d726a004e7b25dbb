package org.courtyard.platform.web.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Moments;
import org.courtyard.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes the {@link Shell} of a request. */
@Component
public class Shells {

    private final Texts texts;
    private final Assets assets;
    private final InstantSource time;
    private final ObjectProvider<NavItem> nav;
    private final ObjectProvider<Visitors> visitors;
    private final Lang usual;
    private final ZoneId zone;
    private final boolean demo;
    private final String house;
    private final @Nullable String desk;

    Shells(
            Texts texts,
            Assets assets,
            InstantSource time,
            ObjectProvider<NavItem> nav,
            ObjectProvider<Visitors> visitors,
            CourtyardSettings settings,
            Environment environment) {
        this.texts = texts;
        this.assets = assets;
        this.time = time;
        this.nav = nav;
        this.visitors = visitors;
        this.usual = Lang.ofTag(settings.language().toLanguageTag());
        this.zone = settings.timeZone();
        this.house = settings.address();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.desk = environment.getProperty("courtyard.desk.phone");
    }

    /** The language of a request: its address says it; otherwise the language of this house. */
    public Lang lang(HttpServletRequest request) {
        var parts = address(request).split("/", 3);
        return parts.length > 1 ? Lang.ofSegment(parts[1]).orElse(usual) : usual;
    }

    /** How moments are said in a language, seen from now. */
    public Moments moments(Lang lang) {
        return new Moments(texts, lang, time.instant(), zone);
    }

    public Shell of(HttpServletRequest request) {
        var lang = lang(request);
        return new Shell(
                lang,
                texts,
                moments(lang),
                assets,
                address(request),
                request.getQueryString(),
                "1".equals(request.getParameter("large")),
                demo,
                house,
                desk,
                items(),
                () -> csrf(request),
                SingletonSupplier.ofNullable(() -> visitor(request)));
    }

    private List<NavItem> items() {
        return nav.stream().sorted(Comparator.comparingInt(NavItem::place)).toList();
    }

    private @Nullable Visitor visitor(HttpServletRequest request) {
        var known = visitors.getIfAvailable();
        return known == null ? null : known.behind(request);
    }

    /** The address people typed, also while an error is answered on its behalf. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String first
                ? first
                : request.getRequestURI();
    }

    private static Shell.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Shell.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : null;
    }
}
