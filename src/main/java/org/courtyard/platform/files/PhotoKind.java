package org.courtyard.platform.files;

import java.nio.charset.StandardCharsets;

/** The kinds of pictures that are taken, told apart by content. */
enum PhotoKind {
    JPEG,
    PNG,
    WEBP;

    static PhotoKind of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("ftyp", 4)) {
            throw Photos.refusal(
                    head.startsWith("hei", 8) || head.startsWith("mif1", 8) ? "files.photo.heic" : "files.photo.kind");
        }
        throw Photos.refusal("files.photo.kind");
    }
}
