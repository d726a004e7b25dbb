package org.courtyard.platform.export;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV injection"), also where
 * blanks or full-width signs come first. Plain numbers stay numbers.
 */
final class SafeCell {

    private static final String DANGEROUS = "=+-@＝＋－＠\t\r\n|%";
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}([.]\\d{1,15})?%?");

    private SafeCell() {}

    static String of(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return text;
        }
        if (DANGEROUS.indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        var bare = text.stripLeading();
        return !bare.isEmpty() && DANGEROUS.indexOf(bare.charAt(0)) >= 0 ? "'" + text : text;
    }
}
