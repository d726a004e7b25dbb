package org.courtyard.platform.web.security;

import org.springframework.core.env.Environment;

final class PublicAddress {

    private PublicAddress() {}

    /** People reach this installation over https. */
    static boolean https(Environment environment) {
        return environment.getProperty("courtyard.public-url", "").startsWith("https://");
    }
}
