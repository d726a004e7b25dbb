package org.courtyard.platform.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A table in a file: CSV or tab separated, plain, gzipped or in a zip. The packing is found by content, not by name.
 * Text is UTF-8 when all of it is, UTF-16 when a byte order mark says so, else GB18030; or what the caller says.
 *
 * @param entry which file of a zip, null when there is only one
 * @param encoding null to find out
 */
public record TableFile(
        Path path, @Nullable String entry, @Nullable Charset encoding, TableLimits limits) {

    public static TableFile of(Path path) {
        return new TableFile(path, null, null, TableLimits.USUAL);
    }

    public TableFile withEntry(@Nullable String name) {
        return new TableFile(path, name, encoding, limits);
    }

    public TableFile withEncoding(@Nullable Charset charset) {
        return new TableFile(path, entry, charset, limits);
    }

    public TableFile withLimits(TableLimits other) {
        return new TableFile(path, entry, encoding, other);
    }

    /** How problems name it. */
    public String name() {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /**
     * Reads the titles; the rows follow one by one. Reads the file twice: the first time to be sure of its encoding.
     *
     * @throws CsvFault when it is no table, damaged, too large, or has no or doubtful titles
     * @throws IOException when it cannot be read
     */
    public TableReader open() throws IOException {
        Charset charset = encoding;
        if (charset == null) {
            try (var bytes = bytes()) {
                charset = Encodings.of(bytes, name());
            }
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new TableReader(name(), new BufferedReader(new InputStreamReader(bytes(), decoder), 1 << 16), limits);
    }

    private InputStream bytes() throws IOException {
        return Unpacked.open(this);
    }
}
