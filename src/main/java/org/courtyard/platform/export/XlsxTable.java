package org.courtyard.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook; rows beyond what a sheet holds go on to the next. */
final class XlsxTable implements TableWriter {

    /** What Excel can hold. */
    static final int ROWS = 1_048_576;

    private static final int TEXT = 32_767;
    private static final int NAME = 26;
    private static final int FLUSH = 1_000;
    /** Larger whole numbers lose digits in a spreadsheet: phone numbers and references must not. */
    private static final long EXACT = 999_999_999_999_999L;

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/?*:\\[\\]']");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private final Workbook book;
    private final String name;
    private final List<String> titles;
    private final int most;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxTable(OutputStream out, String name, List<String> titles) throws IOException {
        this(out, name, titles, ROWS);
    }

    XlsxTable(OutputStream out, String name, List<String> titles, int most) throws IOException {
        this.book = new Workbook(out, "Courtyard", "1.0");
        var fitting = NOT_IN_NAMES.matcher(name).replaceAll(" ").strip();
        this.name = fitting.isEmpty() ? "Courtyard" : fitting.substring(0, Math.min(NAME, fitting.length()));
        this.titles = List.copyOf(titles);
        this.most = most;
        this.sheet = begin(this.name);
    }

    private Worksheet begin(String title) throws IOException {
        var begun = book.newWorksheet(title);
        begun.freezePane(0, 1);
        for (int column = 0; column < titles.size(); column++) {
            text(begun, 0, column, titles.get(column));
            begun.style(0, column).bold().set();
        }
        row = 1;
        return begun;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (row == most) {
            sheet.finish();
            sheets++;
            sheet = begin(name + " " + sheets);
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number when Math.abs(number) > EXACT -> text(sheet, row, column, number.toString());
            case Double number when !Double.isFinite(number) -> text(sheet, row, column, number.toString());
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> text(sheet, row, column, value.toString());
        }
    }

    /** Inline, because shared strings would be gathered in memory until the end. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        var safe = NOT_IN_XML.matcher(SafeCell.of(text)).replaceAll("");
        sheet.inlineString(row, column, safe.length() <= TEXT ? safe : safe.substring(0, TEXT - 1) + "…");
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
