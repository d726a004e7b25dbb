package org.courtyard.platform.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.TooMuch;
import org.springframework.stereotype.Component;

/**
 * Turns what people upload into pictures that may be shown: judged by content, not by name; turned upright; made
 * smaller; written anew, so that no place, device or other metadata is left. Memory is bounded: sizes are read before
 * anything is decoded, and few are decoded at a time.
 */
@Component
public class Photos {

    /** Largest upload in bytes. */
    public static final int MOST_BYTES = 15 * 1024 * 1024;

    static final int LONGEST = 2_048;
    static final int THUMBNAIL = 480;

    private static final int DECODERS = 2;
    /** Larger ones take both places: a progressive JPEG needs up to 6 bytes for each pixel. */
    private static final long LARGE = 24_000_000;

    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore decoders = new Semaphore(DECODERS, true);

    /**
     * Makes a picture and its thumbnail.
     *
     * @throws BadInput with one of the keys {@code files.photo.…}: empty, too-large, kind, heic, animated, pixels,
     *     damaged; at the field {@code photos}
     * @throws TooMuch when too many others are at it
     */
    public Photo take(byte[] upload) {
        if (upload.length == 0) {
            throw refusal("files.photo.empty");
        }
        if (upload.length > MOST_BYTES) {
            throw refusal("files.photo.too-large", MOST_BYTES >> 20);
        }
        var header = PhotoHeader.of(upload);
        header.checkSize();
        int places = header.pixels() > LARGE ? DECODERS : 1;
        await(places);
        try {
            return decode(upload, header);
        } finally {
            decoders.release(places);
        }
    }

    private static Photo decode(byte[] upload, PhotoHeader header) {
        try {
            var raw = PhotoDecoder.read(upload, header, LONGEST);
            BufferedImage picture = Upright.turned(Scaled.within(raw, LONGEST), header.orientation());
            return new Photo(
                    JpegWriter.write(picture),
                    JpegWriter.write(Scaled.within(picture, THUMBNAIL)),
                    picture.getWidth(),
                    picture.getHeight());
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // decoders answer broken files with all kinds of exceptions
            if (damaged instanceof BadInput known) {
                throw known;
            }
            throw refusal("files.photo.damaged");
        }
    }

    private void await(int places) {
        try {
            if (!decoders.tryAcquire(places, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooMuch("files.photo.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooMuch("files.photo.busy");
        }
    }

    static BadInput refusal(String key, Object... args) {
        return new BadInput("photos", key, args);
    }
}
