package org.courtyard.field.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.courtyard.platform.web.view.Shell;

/** What a phone needs to know to put the app on its first page (W3C Web Application Manifest). */
record AppManifest(
        String id,
        String name,
        @JsonProperty("short_name") String shortName,
        String lang,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("background_color") String background,
        @JsonProperty("theme_color") String theme,
        List<Icon> icons) {

    /** Plaster, as in {@code tokens.css}. */
    private static final String PLASTER = "#f6f2ea";

    record Icon(String src, String sizes, String type) {}

    static AppManifest of(Shell shell) {
        var page = "/" + shell.lang().segment() + "/field";
        return new AppManifest(
                page,
                shell.say("field.app.name"),
                shell.say("field.nav"),
                shell.lang().tag(),
                page,
                page,
                "standalone",
                PLASTER,
                PLASTER,
                List.of(new Icon(shell.asset("mark.svg"), "any", "image/svg+xml")));
    }
}
