package org.courtyard.concerns;

import java.util.regex.Pattern;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/** What a way of telling needs: a number that can be dialled, an address that can be written to. */
final class ReporterRule {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern DIALLED = Pattern.compile("\\+?\\d{7,15}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,60}");

    private ReporterRule() {}

    static void check(Reporter reporter) {
        var phone = digits(reporter.phone());
        var checks = new BadInput.Checks();
        var numbered = reporter.way() == ContactWay.SMS || reporter.way() == ContactWay.CALL;
        if (numbered && phone.isEmpty()) {
            throw new BadInput("phone", "concerns.phone-missing");
        }
        switch (reporter.way()) {
            case SMS ->
                checks.wrongIf(
                        !MOBILE.matcher(phone).matches() && !foreign(phone),
                        "phone",
                        "concerns.phone-mobile",
                        phone.length());
            case CALL -> checks.wrongIf(!DIALLED.matcher(phone).matches(), "phone", "concerns.phone-dial");
            case MAIL -> checks.wrongIf(!MAIL.matcher(text(reporter.mail())).matches(), "mail", "concerns.mail-wrong");
            case SLIP, LEAD ->
                checks.wrongIf(
                        text(reporter.address()).isBlank()
                                && text(reporter.name()).isBlank(),
                        "address",
                        "concerns.address-missing");
            case NONE -> {}
        }
        checks.wrongIf(text(reporter.name()).length() > 60, "name", "concerns.name-long")
                .wrongIf(text(reporter.address()).length() > 200, "address", "concerns.address-long")
                .throwIfAny();
    }

    /** What is dialled: digits and a leading plus, whatever people put between them. */
    static String digits(@Nullable String typed) {
        return java.text.Normalizer.normalize(text(typed), java.text.Normalizer.Form.NFKC)
                .replaceAll("[\\s()\\-.]", "");
    }

    private static boolean foreign(String phone) {
        return phone.startsWith("+") && DIALLED.matcher(phone).matches();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
