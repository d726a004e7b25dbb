package org.courtyard.platform.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The kinds of personal number, in the order in which they are looked for: the longer and surer first. */
enum MaskedNumber {
    MAIL("[\\w.%+-]+@[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*\\.[a-zA-Z]{2,}", 1, 0),

    IDENTITY_18(lone("\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx]|\\d{6}[ -]\\d{4}[ -]\\d{4}[ -]\\d{3}[\\dXx]"), 3, 4) {
        @Override
        boolean isOne(String number) {
            String digits = bare(number);
            return isProvince(digits) && isDate(digits.substring(6, 14));
        }
    },

    IDENTITY_15(lone("\\d{15}"), 3, 3) {
        @Override
        boolean isOne(String number) {
            return isProvince(number) && isDate("19" + number.substring(6, 12));
        }
    },

    BANK_CARD(lone("\\d{16,19}|\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{1,3})?"), 4, 4) {
        @Override
        boolean isOne(String number) {
            String digits = bare(number);
            // cards begin with 3 to 9 here; times and most order numbers with 1 or 20
            return digits.startsWith("62") || (digits.charAt(0) >= '3' && passesLuhn(digits));
        }
    },

    MOBILE(
            "(?<!\\d)(?<!\\d\\.)(?:(?:\\+|00)?86[ -]?)?(?<number>1[3-9](?:\\d{9}|\\d[ -]\\d{4}[ -]\\d{4}|\\d[ -]\\d{8}"
                    + "|\\d{5}[ -]\\d{4}|\\d{2}[ -]\\d{3}[ -]\\d{4}|\\d[ -]\\d{3}[ -]\\d{5}|\\d{3}[ -]\\d{6}"
                    + "|\\d[ -]\\d{4}\\d{4})|1[ -][3-9](?:[ -]\\d){9})(?!\\d)(?!\\.\\d)(?! ?[万亿]?元)",
            3, 4),

    MOBILE_IN_WORDS("[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺])", 3, 4),

    LANDLINE(
            "(?<!\\d)(?<!\\d[-.])(?<number>\\(?0(?:10|2\\d|[3-9]\\d{2})[)]?[ -]?[2-9]\\d{2,3}[ -]?\\d{4})(?!\\d)(?!\\.\\d)",
            6, 2) {
        @Override
        int first(String number) {
            // the area code and the first two digits: 010, 02x, or four digits
            String digits = bare(number);
            return digits.startsWith("010") || digits.startsWith("02") ? 5 : 6;
        }
    },

    LOCAL_LANDLINE(
            "(?i)(?:电话|座机|号码|拨打|致电|打给|联系|\\btel|\\bphone|\\bcall)[^\\d\\n]{0,6}"
                    + "(?<number>(?!9[56])[2-9]\\d{2,3}[ -]?\\d{4})(?!\\d)(?![-.]\\d)(?! ?[万亿]?元)",
            2, 2),

    PLATE(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][ ·•・.-]?"
                    + "(?:[DFdf][A-HJ-NP-Za-hj-np-z0-9]\\d{4}|\\d{5}[DFdf]"
                    + "|(?=(?:[A-Za-z]*\\d){2})[A-HJ-NP-Za-hj-np-z0-9]{4}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳])(?![A-Za-z0-9])",
            2, 2);

    private final Pattern pattern;
    private final int first;
    private final int last;

    MaskedNumber(String pattern, int first, int last) {
        this.pattern = Pattern.compile(pattern);
        this.first = first;
        this.last = last;
    }

    Pattern pattern() {
        return pattern;
    }

    /** Where the number itself begins, after words or a country code. */
    int start(MatchResult found) {
        return found.namedGroups().containsKey("number") ? found.start("number") : found.start();
    }

    /** How many characters stay at the beginning. */
    int first(String number) {
        return first;
    }

    /** How many characters stay at the end. */
    int last() {
        return last;
    }

    /** What a pattern cannot tell. */
    boolean isOne(String number) {
        return true;
    }

    private static String lone(String pattern) {
        return "(?<![\\dA-Za-z])(?<!\\d[.])(?:" + pattern + ")(?![\\dA-Za-z])(?!\\.\\d)";
    }

    private static String bare(String number) {
        return number.replaceAll("[^\\dXx]", "");
    }

    /** The first two digits of GB/T 2260 codes. */
    private static boolean isProvince(String digits) {
        int first = Integer.parseInt(digits.substring(0, 1));
        int second = Integer.parseInt(digits.substring(1, 2));
        int[] most = {0, 5, 3, 7, 6, 4, 5, 1, 3, 1};
        return second >= 1 && second <= most[first];
    }

    private static boolean isDate(String digits) {
        try {
            int year = Integer.parseInt(digits.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
            return year >= 1880 && year < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The check digit of ISO/IEC 7812-1, annex B. */
    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
