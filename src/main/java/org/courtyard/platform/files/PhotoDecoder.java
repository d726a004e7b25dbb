package org.courtyard.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes a picture whose size was found bearable, leaving out pixels that would be thrown away later anyway. */
final class PhotoDecoder {

    static {
        // plug-ins lie beside our own classes, wherever the thread comes from
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(PhotoDecoder.class.getClassLoader());
        ImageIO.scanForPlugins();
        ImageIO.setUseCache(false);
        Thread.currentThread().setContextClassLoader(before);
    }

    private PhotoDecoder() {}

    /** @param enough pixels on the longer side that must be left */
    static BufferedImage read(byte[] upload, PhotoHeader header, int enough) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(header.kind().name());
        if (!readers.hasNext()) {
            throw new IOException("no reader for " + header.kind());
        }
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(header.toDecode()))) {
            reader.setInput(in, true, true);
            var param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(header.width(), header.height()) / enough);
            param.setSourceSubsampling(step, step, 0, 0);
            return onWhite(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }

    /** Plain RGB; what is transparent becomes white. */
    private static BufferedImage onWhite(BufferedImage image) {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return plain;
    }
}
