package org.courtyard.platform.web.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.courtyard.platform.export.TableFormat;
import org.courtyard.platform.export.TableWriter;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file to keep. A controller method whose address ends in {@code .{format:csv|xlsx}} takes one and writes it;
 * the page shows {@code components.files}. Rows are written as they come, page after page: nothing is gathered, and no
 * connection to the database is held while somebody's line is slow.
 */
public final class ListFile {

    private final TableFormat format;
    private final HttpServletResponse response;
    private final Shell shell;
    private final ZoneId zone;

    ListFile(TableFormat format, HttpServletResponse response, Shell shell, ZoneId zone) {
        this.format = format;
        this.response = response;
        this.shell = shell;
        this.zone = zone;
    }

    /** Writes the rows of a list, one after the other. */
    @FunctionalInterface
    public interface Rows {
        void into(TableWriter table) throws IOException;
    }

    /** One page of a list: what is on it, and where the next one begins; null after the last. */
    public record Page<T, C>(List<T> items, @Nullable C next) {}

    /**
     * The whole list page by page.
     *
     * @param page what begins at a cursor; null: the first
     * @param rows the cells of the lines of one page
     */
    public static <T, C> Rows paged(
            Function<@Nullable C, Page<T, C>> page, Function<List<T>, List<List<@Nullable Object>>> rows) {
        return table -> {
            C cursor = null;
            do {
                var one = page.apply(cursor);
                for (var row : rows.apply(one.items())) {
                    table.row(row);
                }
                cursor = one.next();
            } while (cursor != null);
        };
    }

    /** A short list that is at hand already. */
    public static <T> Rows of(List<T> items, Function<T, List<@Nullable Object>> row) {
        return table -> {
            for (var item : items) {
                table.row(row.apply(item));
            }
        };
    }

    /**
     * Answers the request with the list. A file that breaks off on the way is left without its end, so that nobody takes a
     * part for the whole.
     *
     * @param name of the file, with the day it was made; ASCII
     * @param title of the sheet
     * @param columns keys of the titles
     */
    public void write(String name, String title, Stream<String> columns, Rows rows) throws IOException {
        writeAs(name, title, columns.map(shell::say).toList(), rows);
    }

    /** With titles that programs know. */
    public void writeAs(String name, String title, List<String> titles, Rows rows) throws IOException {
        response.setContentType(format.contentType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.%s\""
                        .formatted(name, shell.moments().today(), format.suffix()));
        // not in a try with resources: what broke must not be finished properly
        var table = format.open(response.getOutputStream(), title, titles);
        rows.into(table);
        table.close();
    }

    /** A moment as a cell, in the time of this house. */
    public @Nullable LocalDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(zone).toLocalDateTime().withNano(0);
    }

    /** A day as a cell; the beginning of all time says nothing. */
    public static @Nullable LocalDate day(@Nullable LocalDate day) {
        return LocalDate.EPOCH.equals(day) ? null : day;
    }
}
