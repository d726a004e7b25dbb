package org.courtyard.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtyard.platform.problems.BadInput;

/** Long enough and not what everybody tries first; no rules about kinds of characters (NIST SP 800-63B, 5.1.1.2). */
final class PasswordRule {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    static BadInput.Checks check(BadInput.Checks checks, String password, String accountName) {
        var lower = password.toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        return checks.wrongIf(length < SHORTEST, "password", "accounts.password-short", SHORTEST)
                .wrongIf(length > LONGEST, "password", "accounts.password-long", LONGEST)
                .wrongIf(length >= SHORTEST && easy(lower, accountName), "password", "accounts.password-common");
    }

    private static boolean easy(String lower, String accountName) {
        return COMMON.contains(lower)
                || lower.chars().distinct().count() < 4
                || accountName.length() > 3 && lower.replace(accountName, "").length() < 4;
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
