package org.courtyard.platform.web.security;

import org.courtyard.platform.configuration.CourtyardSettings;

final class PublicAddress {

    private PublicAddress() {}

    /** People reach this installation over https. */
    static boolean https(CourtyardSettings settings) {
        var url = settings.publicUrl();
        return url != null && "https".equals(url.getScheme());
    }
}
