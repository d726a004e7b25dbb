package org.courtyard.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out how a text is encoded by reading all of it, in little memory. */
final class Encodings {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int PIECE = 1 << 16;

    private Encodings() {}

    /** UTF-8 only when every byte is; the last resort is GB18030, whose reader complains in turn. */
    static Charset of(InputStream in, String file) throws IOException {
        var bytes = ByteBuffer.allocate(PIECE);
        fill(in, bytes);
        if (bytes.position() == 0) {
            throw new CsvFault(CsvProblem.inFile(file, "csv.empty"));
        }
        if (bytes.position() >= 2 && (bytes.getShort(0) == (short) 0xfffe || bytes.getShort(0) == (short) 0xfeff)) {
            return StandardCharsets.UTF_16;
        }
        return utf8(in, bytes) ? StandardCharsets.UTF_8 : GB18030;
    }

    private static boolean utf8(InputStream in, ByteBuffer bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate(PIECE);
        boolean more = true;
        while (more) {
            more = bytes.position() == bytes.capacity();
            bytes.flip();
            if (decoder.decode(bytes, chars, !more).isError()) {
                return false;
            }
            bytes.compact();
            chars.clear();
            if (more) {
                fill(in, bytes);
            }
        }
        return true;
    }

    private static void fill(InputStream in, ByteBuffer bytes) throws IOException {
        int got = in.readNBytes(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + got);
    }
}
