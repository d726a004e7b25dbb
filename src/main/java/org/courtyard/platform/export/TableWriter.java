package org.courtyard.platform.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows written one after the other; nothing is gathered in memory. Cells may be text, numbers, true or false, dates and
 * times; anything else is written as its text, null as an empty cell.
 */
public interface TableWriter extends AutoCloseable {

    void row(List<? extends @Nullable Object> cells) throws IOException;

    default void row(@Nullable Object... cells) throws IOException {
        row(Arrays.asList(cells));
    }

    /** Finishes the file; the stream below stays open. */
    @Override
    void close() throws IOException;
}
