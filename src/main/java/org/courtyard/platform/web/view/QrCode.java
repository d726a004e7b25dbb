package org.courtyard.platform.web.view;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code (ISO/IEC 18004) as one SVG path, each module one unit.
 *
 * @param size modules on a side, without the four quiet ones around
 * @param path of all dark modules
 */
public record QrCode(int size, String path) {

    /** Level M: readable with up to 15 % dirt or shadow. */
    public static QrCode of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                int x = 0;
                while (x < modules.getWidth()) {
                    int start = x;
                    while (x < modules.getWidth() && modules.get(x, y) == 1) {
                        x++;
                    }
                    if (x > start) {
                        int length = x - start;
                        path.append("M%d %dh%dv1h-%dz".formatted(start, y, length, length));
                    } else {
                        x++;
                    }
                }
            }
            return new QrCode(modules.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code: " + text, tooLong);
        }
    }

    /** With the quiet modules that a reader needs around the code. */
    public String viewBox() {
        return "-4 -4 %d %d".formatted(size + 8, size + 8);
    }
}
