package org.courtyard.platform.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file is by its first bytes. */
enum Form {
    TEXT("csv.not-text"),
    GZIP("csv.packed-twice"),
    ZIP("csv.packed-twice"),
    EXCEL("csv.is-xls"),
    PDF("csv.is-pdf"),
    HTML("csv.is-html"),
    JSON("csv.is-json"),
    PICTURE("csv.is-picture"),
    ARCHIVE("csv.is-archive");

    /** As many bytes as are looked at. */
    static final int HEAD = 512;

    private final String key;

    Form(String key) {
        this.key = key;
    }

    /** Why it is no table. */
    String key() {
        return key;
    }

    static Form of(byte[] head) {
        if (starts(head, 0x1f, 0x8b)) {
            return GZIP;
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            return EXCEL;
        }
        if (starts(head, '%', 'P', 'D', 'F', '-')) {
            return PDF;
        }
        if (starts(head, 0xff, 0xd8, 0xff) || starts(head, 0x89, 'P', 'N', 'G') || starts(head, 'G', 'I', 'F', '8')) {
            return PICTURE;
        }
        return archive(head) ? ARCHIVE : text(head);
    }

    private static boolean archive(byte[] head) {
        return starts(head, 'R', 'a', 'r', '!')
                || starts(head, '7', 'z', 0xbc, 0xaf)
                || starts(head, 0xfd, '7', 'z', 'X', 'Z')
                || starts(head, 'B', 'Z', 'h')
                || starts(head, 0x28, 0xb5, 0x2f, 0xfd)
                || (head.length > 262 && "ustar".equals(new String(head, 257, 5, StandardCharsets.ISO_8859_1)));
    }

    private static Form text(byte[] head) {
        int from = starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
        var text = new String(Arrays.copyOfRange(head, from, head.length), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
            return HTML;
        }
        return text.startsWith("{\"") || text.startsWith("[{") || text.startsWith("{\n") ? JSON : TEXT;
    }

    private static boolean starts(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
