package org.courtyard.field.web;

import java.util.List;
import java.util.stream.Stream;
import org.courtyard.platform.web.view.Assets;

/** The static files that the app needs without a network. */
final class FieldFiles {

    private static final List<String> SHARED =
            List.of("vendor/tabler/tabler.min.css", "tokens.css", "courtyard.css", "paint.js", "icons.svg", "mark.svg");

    private FieldFiles() {}

    static List<String> addresses(Assets assets) {
        return Stream.concat(
                        SHARED.stream(),
                        assets.names().stream()
                                .filter(each -> each.startsWith("field/") && !each.equals("field/worker.js")))
                .map(assets::address)
                .toList();
    }
}
