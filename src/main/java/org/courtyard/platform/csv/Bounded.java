package org.courtyard.platform.csv;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Stops a stream that swells beyond bounds: a few kilobytes may unpack to a disk full of zeros. */
final class Bounded extends FilterInputStream {

    /** Tables seldom shrink to less than a fiftieth; below this size nobody cares. */
    private static final int SUSPICIOUS_RATIO = 400;

    private static final long HARMLESS = 64L << 20;

    private final String file;
    private final @Nullable Long packed;
    private final long most;
    private long read;

    /** @param packed size before unpacking, null when it was not packed */
    Bounded(InputStream in, String file, @Nullable Long packed, long most) {
        super(in);
        this.file = file;
        this.packed = packed;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got;
        try {
            got = super.read(into, from, length);
        } catch (ZipException | EOFException damaged) {
            throw new CsvFault(CsvProblem.inFile(file, "csv.damaged"));
        }
        read += Math.max(got, 0);
        if (read > most || (packed != null && read > HARMLESS && read / Math.max(packed, 1) > SUSPICIOUS_RATIO)) {
            throw new CsvFault(CsvProblem.inFile(file, "csv.too-large", Long.toString(read >> 20)));
        }
        return got;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
