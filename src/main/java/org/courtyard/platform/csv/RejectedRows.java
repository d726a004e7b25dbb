package org.courtyard.platform.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that an import could not take, in {@code FILE.rejected.csv} beside the file: the original columns and a last
 * one, {@code reason}. The cells stay as they were, so that the mended file can be imported. The file appears when
 * this is closed; without a rejected row, one left by an earlier run goes.
 */
public final class RejectedRows implements AutoCloseable {

    private final Path path;
    private final Path unfinished;
    private final List<String> titles;
    private @Nullable BufferedWriter out;
    private long count;

    /** @param titles of the original table */
    public RejectedRows(Path imported, List<String> titles) {
        this.path = imported.resolveSibling(imported.getFileName() + ".rejected.csv");
        this.unfinished = imported.resolveSibling(imported.getFileName() + ".rejected.csv.part");
        this.titles = List.copyOf(titles);
    }

    public void reject(Row row, String reason) throws IOException {
        if (out == null) {
            out = Files.newBufferedWriter(unfinished);
            out.write('\ufeff');
            write(out, titles, "reason");
        }
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < titles.size()) {
            cells.add("");
        }
        write(out, cells.subList(0, titles.size()), reason);
        count++;
    }

    public long count() {
        return count;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (out == null) {
            Files.deleteIfExists(path);
            return;
        }
        out.close();
        Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(BufferedWriter out, List<String> cells, String last) throws IOException {
        var all = new ArrayList<>(cells);
        all.add(last);
        out.write(CsvLine.of(all));
        out.write("\r\n");
    }
}
