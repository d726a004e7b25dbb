package org.courtyard.platform.mail;

/** As how many messages a text travels and is paid for: GSM 03.38 where its letters suffice, else UCS-2. */
final class TextLength {

    private static final String GSM =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                    + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_TWICE = "^{}\\[~]|€\f";

    private TextLength() {}

    static int parts(String text) {
        var gsm = text.chars().allMatch(each -> GSM.indexOf(each) >= 0 || GSM_TWICE.indexOf(each) >= 0);
        int length = gsm
                ? text.length()
                        + (int) text.chars()
                                .filter(each -> GSM_TWICE.indexOf(each) >= 0)
                                .count()
                : text.length();
        int alone = gsm ? 160 : 70;
        int each = gsm ? 153 : 67;
        return length <= alone ? 1 : Math.ceilDiv(length, each);
    }
}
