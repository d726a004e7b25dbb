package org.courtyard.platform.files;

/** Walks the markers of a JPEG (ITU-T T.81, annex B). */
final class JpegHeader {

    private static final int SCANS = 200;
    private static final String EXIF = "Exif\0\0";

    private final byte[] bytes;
    private int width;
    private int height;
    private int orientation = Orientation.UPRIGHT;
    private int scans;

    private JpegHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    static PhotoHeader read(byte[] bytes) {
        var header = new JpegHeader(bytes);
        header.walk();
        return new PhotoHeader(PhotoKind.JPEG, header.width, header.height, header.orientation, bytes);
    }

    /** Ends at the end of the picture or of the bytes: a truncated picture may still show most of it. */
    private void walk() {
        int at = 2;
        while (at + 4 <= bytes.length) {
            int marker = Bytes.u8(bytes, at + 1);
            if (Bytes.u8(bytes, at) != 0xff || marker == 0xff || marker == 0) {
                at++;
                continue;
            }
            if (marker == 0xd9) {
                return;
            }
            if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
                at += 2;
                continue;
            }
            int length = Bytes.u16(bytes, at + 2);
            segment(marker, at + 4, Math.min(at + 2 + length, bytes.length));
            at += 2 + Math.max(length, 2);
        }
    }

    private void segment(int marker, int from, int to) {
        if (marker == 0xda) {
            // each scan may pass over the whole picture: thousands of tiny ones would keep a processor busy for hours
            if (++scans > SCANS) {
                throw Photos.refusal("files.photo.damaged");
            }
        } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
            height = Math.max(height, Bytes.u16(bytes, from + 1));
            width = Math.max(width, Bytes.u16(bytes, from + 3));
        } else if (marker == 0xe1
                && to - from > EXIF.length()
                && EXIF.equals(Bytes.ascii(bytes, from, EXIF.length()))) {
            orientation = Orientation.of(bytes, from + EXIF.length(), to);
        }
    }
}
