package org.courtyard.platform.files;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948) and keeps only those that make the picture: text and profiles may be bombs
 * of their own.
 */
final class PngHeader {

    private static final int SIGNATURE = 8;
    private static final int CHUNK_FRAME = 12;
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngHeader() {}

    static PhotoHeader read(byte[] bytes) {
        if (!"IHDR".equals(Bytes.ascii(bytes, SIGNATURE + 4, 4))) {
            throw Photos.refusal("files.photo.damaged");
        }
        int width = side(bytes, SIGNATURE + 8);
        int height = side(bytes, SIGNATURE + 12);
        int orientation = Orientation.UPRIGHT;
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + CHUNK_FRAME <= bytes.length) {
            long length = Bytes.u32(bytes, at);
            var kind = Bytes.ascii(bytes, at + 4, 4);
            int end = (int) Math.min(at + CHUNK_FRAME + length, bytes.length);
            if ("eXIf".equals(kind)) {
                orientation = Orientation.of(bytes, at + 8, Math.max(at + 8, end - 4));
            } else if (PICTURE.contains(kind)) {
                kept.write(bytes, at, end - at);
            }
            at = end;
        }
        return new PhotoHeader(PhotoKind.PNG, width, height, orientation, kept.toByteArray());
    }

    private static int side(byte[] bytes, int at) {
        return (int) Math.min(Bytes.u32(bytes, at), Integer.MAX_VALUE);
    }
}
