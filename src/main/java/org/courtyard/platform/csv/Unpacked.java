package org.courtyard.platform.csv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Opens what is inside a table file, refusing what is no table and what swells beyond bounds. */
final class Unpacked {

    private static final int NAMES_SHOWN = 10;

    private Unpacked() {}

    static InputStream open(TableFile file) throws IOException {
        if (!Files.isRegularFile(file.path())) {
            throw new CsvFault(CsvProblem.inFile(file.name(), "csv.no-file"));
        }
        var outer = Form.of(head(file));
        InputStream content = switch (outer) {
            case ZIP -> entry(file);
            case GZIP -> gunzip(file);
            default -> new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
        };
        var packed = outer == Form.ZIP || outer == Form.GZIP;
        var bounded = new BufferedInputStream(
                new Bounded(
                        content,
                        file.name(),
                        packed ? Files.size(file.path()) : null,
                        file.limits().bytes()),
                1 << 16);
        refuseOther(bounded, file);
        return bounded;
    }

    private static byte[] head(TableFile file) throws IOException {
        try (var in = Files.newInputStream(file.path())) {
            return in.readNBytes(Form.HEAD);
        }
    }

    private static void refuseOther(InputStream content, TableFile file) throws IOException {
        content.mark(Form.HEAD);
        var form = Form.of(content.readNBytes(Form.HEAD));
        content.reset();
        if (form != Form.TEXT) {
            content.close();
            throw new CsvFault(CsvProblem.inFile(file.name(), form.key()));
        }
    }

    private static InputStream gunzip(TableFile file) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (IOException damaged) {
            raw.close();
            throw new CsvFault(CsvProblem.inFile(file.name(), "csv.damaged"));
        }
    }

    private static InputStream entry(TableFile file) throws IOException {
        var zip = zip(file);
        try {
            var entry = choose(zip, file);
            return new FilterInputStream(zip.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (ZipException damaged) {
            zip.close();
            throw new CsvFault(CsvProblem.inFile(file.name(), "csv.damaged"));
        } catch (RuntimeException | IOException problem) {
            zip.close();
            throw problem;
        }
    }

    /** Names inside are UTF-8, or GB18030 when packed by an older Chinese Windows. */
    private static ZipFile zip(TableFile file) throws IOException {
        try {
            return new ZipFile(file.path().toFile(), StandardCharsets.UTF_8);
        } catch (ZipException first) {
            try {
                return new ZipFile(file.path().toFile(), Charset.forName("GB18030"));
            } catch (ZipException damaged) {
                throw new CsvFault(CsvProblem.inFile(file.name(), "csv.damaged"));
            }
        }
    }

    private static ZipEntry choose(ZipFile zip, TableFile file) {
        var names = zip.stream()
                .filter(each -> !each.isDirectory())
                .map(ZipEntry::getName)
                .filter(Unpacked::visible)
                .limit(1_000)
                .toList();
        if (names.contains("[Content_Types].xml")) {
            throw new CsvFault(CsvProblem.inFile(file.name(), "csv.is-xlsx"));
        }
        var wanted = file.entry() != null ? file.entry() : single(names);
        var found = wanted == null ? null : zip.getEntry(wanted);
        if (found == null) {
            var shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
            throw new CsvFault(CsvProblem.inFile(file.name(), "csv.zip-entry", Integer.toString(names.size()), shown));
        }
        return found;
    }

    private static @Nullable String single(List<String> names) {
        return names.size() == 1 ? names.getFirst() : null;
    }

    private static boolean visible(String name) {
        return !name.startsWith("__MACOSX/") && !name.startsWith(".") && !name.contains("/.");
    }
}
