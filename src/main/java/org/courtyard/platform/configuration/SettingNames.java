package org.courtyard.platform.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names of all settings, and the nearest one to a misspelt name. */
final class SettingNames {

    static final String PREFIX = "COURTYARD_";

    static final List<String> ALL = List.of(
            "COURTYARD_PORT",
            "COURTYARD_BIND",
            "COURTYARD_DATA",
            "COURTYARD_DATABASE_URL",
            "COURTYARD_DATABASE_USER",
            "COURTYARD_DATABASE_PASSWORD",
            "COURTYARD_DATABASE_OWNER_USER",
            "COURTYARD_DATABASE_OWNER_PASSWORD",
            "COURTYARD_PUBLIC_URL",
            "COURTYARD_TRUSTED_PROXIES",
            "COURTYARD_LANGUAGE",
            "COURTYARD_TIME_ZONE",
            "COURTYARD_MAIL_URL",
            SmsGatewayReader.URL,
            SmsGatewayReader.BODY,
            SmsGatewayReader.HEADERS,
            SmsGatewayReader.ACCEPTED,
            "COURTYARD_OIDC_ISSUER",
            "COURTYARD_OIDC_CLIENT_ID",
            "COURTYARD_OIDC_CLIENT_SECRET",
            "COURTYARD_TILES_URL",
            "COURTYARD_TILES_ATTRIBUTION",
            "COURTYARD_FILES_URL",
            "COURTYARD_KEYS",
            "COURTYARD_WEBHOOKS_PRIVATE",
            "COURTYARD_DEMO_PASSWORD",
            "COURTYARD_JAVA_OPTIONS");

    private SettingNames() {}

    /** {@code database-url} in the file is {@code COURTYARD_DATABASE_URL}. */
    static String ofKey(String key) {
        return PREFIX + key.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }

    static String nearest(String name) {
        return ALL.stream()
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .orElseThrow();
    }

    /** Levenshtein's distance: the least number of letters to insert, delete or replace. */
    static int distance(String left, String right) {
        var row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
