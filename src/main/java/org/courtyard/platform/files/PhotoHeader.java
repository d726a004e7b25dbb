package org.courtyard.platform.files;

/**
 * What a picture says about itself before it is decoded.
 *
 * @param orientation as EXIF counts, 1 (upright) to 8
 * @param toDecode the bytes for the decoder, without chunks that only carry metadata
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PhotoHeader(PhotoKind kind, int width, int height, int orientation, byte[] toDecode) {

    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 60_000_000;
    /** The WebP decoder keeps several hundred bytes for each pixel while it works. */
    private static final long MOST_PIXELS_WEBP = 9_000_000;

    static PhotoHeader of(byte[] bytes) {
        try {
            return switch (PhotoKind.of(bytes)) {
                case JPEG -> JpegHeader.read(bytes);
                case PNG -> PngHeader.read(bytes);
                case WEBP -> WebpHeader.read(bytes);
            };
        } catch (IndexOutOfBoundsException | NegativeArraySizeException truncated) {
            throw Photos.refusal("files.photo.damaged");
        }
    }

    long pixels() {
        return (long) width * height;
    }

    /** Refuses what would burst the memory. */
    void checkSize() {
        if (width < 1 || height < 1) {
            throw Photos.refusal("files.photo.damaged");
        }
        long most = kind == PhotoKind.WEBP ? MOST_PIXELS_WEBP : MOST_PIXELS;
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || pixels() > most) {
            throw Photos.refusal("files.photo.pixels", width, height, most / 1_000_000, LONGEST_SIDE);
        }
    }
}
