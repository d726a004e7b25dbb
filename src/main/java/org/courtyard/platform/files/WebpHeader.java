package org.courtyard.platform.files;

/** Walks the chunks of a WebP (RFC 9649, section 2). */
final class WebpHeader {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_FRAME = 8;

    private final byte[] bytes;
    private int width;
    private int height;
    private int orientation = Orientation.UPRIGHT;

    private WebpHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    static PhotoHeader read(byte[] bytes) {
        var header = new WebpHeader(bytes);
        header.walk();
        return new PhotoHeader(PhotoKind.WEBP, header.width, header.height, header.orientation, bytes);
    }

    private void walk() {
        int at = FIRST_CHUNK;
        while (at + CHUNK_FRAME < bytes.length) {
            long length = Bytes.u32Little(bytes, at + 4);
            int from = at + CHUNK_FRAME;
            int to = (int) Math.min(from + length, bytes.length);
            chunk(Bytes.ascii(bytes, at, 4), from, to);
            // chunks are padded to even lengths
            at = (int) Math.min(from + length + (length & 1), bytes.length);
        }
    }

    /** The canvas and the frame inside may lie about each other: the larger counts. */
    private void chunk(String kind, int from, int to) {
        switch (kind) {
            case "VP8X" -> atLeast(Bytes.u24Little(bytes, from + 4) + 1, Bytes.u24Little(bytes, from + 7) + 1);
            case "VP8 " ->
                atLeast(Bytes.u16Little(bytes, from + 6) & 0x3fff, Bytes.u16Little(bytes, from + 8) & 0x3fff);
            case "VP8L" -> {
                long packed = Bytes.u32Little(bytes, from + 1);
                atLeast((int) (packed & 0x3fff) + 1, (int) (packed >> 14 & 0x3fff) + 1);
            }
            case "EXIF" -> {
                int start = to - from > 6 && Bytes.ascii(bytes, from, 4).equals("Exif") ? from + 6 : from;
                orientation = Orientation.of(bytes, start, to);
            }
            case "ANIM", "ANMF" -> throw Photos.refusal("files.photo.animated");
            default -> {}
        }
    }

    private void atLeast(int w, int h) {
        width = Math.max(width, w);
        height = Math.max(height, h);
    }
}
