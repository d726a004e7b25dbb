package org.courtyard.workorders;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.platform.csv.TableLimits;
import org.courtyard.platform.problems.BadInput;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads a table that a person chose: CSV in any usual encoding, packed or not, or the first sheet of a workbook. */
public final class SheetFile {

    /** What a desk takes in at once. */
    public static final int MOST_ROWS = 2_000;

    private static final int MOST_COLUMNS = 100;
    private static final int LARGEST = 10 << 20;
    private static final int LARGEST_UNPACKED = 60 << 20;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final TableLimits LIMITS = new TableLimits(LARGEST_UNPACKED, 100_000, MOST_COLUMNS);

    private SheetFile() {}

    /**
     * @throws BadInput at the field {@code file}: too large, no table, without rows, a title twice
     * @throws CsvFault naming line and column
     */
    public static Sheet read(byte[] content, String name) throws IOException {
        if (content.length == 0 || content.length > LARGEST) {
            throw new BadInput("file", content.length == 0 ? "workorders.file-missing" : "workorders.file-large");
        }
        // the name is shown in what is wrong with it
        var folder = Files.createTempDirectory("orders");
        var file = folder.resolve(safe(name));
        try {
            Files.write(file, content);
            var sheet = workbook(file) ? ofWorkbook(file, content) : ofText(file);
            if (sheet.rows().isEmpty()) {
                throw new BadInput("file", "workorders.file-empty");
            }
            return sheet;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static Sheet ofText(Path file) throws IOException {
        try (var table = TableFile.of(file).withLimits(LIMITS).open()) {
            var rows = new ArrayList<List<String>>();
            for (var row = table.next(); row != null; row = table.next()) {
                more(rows, row.cells());
            }
            return new Sheet(table.titles(), rows);
        }
    }

    private static Sheet ofWorkbook(Path file, byte[] content) throws IOException {
        checkUnpacked(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                var lines = book.getFirstSheet().openStream()) {
            var rows = new ArrayList<List<String>>();
            var titles = new ArrayList<String>();
            for (var line : (Iterable<Row>) lines::iterator) {
                if (line.getCellCount() > MOST_COLUMNS) {
                    throw new BadInput("file", "workorders.file-wide", MOST_COLUMNS);
                }
                var cells = cells(line);
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (titles.isEmpty()) {
                    titles.addAll(cells);
                } else {
                    more(rows, cells);
                }
            }
            twice(titles);
            return new Sheet(titles, rows);
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new BadInput("file", "workorders.file-damaged");
        }
    }

    private static void more(List<List<String>> rows, List<String> cells) {
        if (rows.size() == MOST_ROWS) {
            throw new BadInput("file", "workorders.file-long", MOST_ROWS);
        }
        rows.add(cells.stream().map(String::strip).toList());
    }

    private static void twice(List<String> titles) {
        var named = titles.stream().filter(each -> !each.isEmpty()).toList();
        for (var each : named) {
            if (named.indexOf(each) != named.lastIndexOf(each)) {
                throw new BadInput("file", "workorders.title-twice", each);
            }
        }
    }

    private static List<String> cells(Row line) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < line.getCellCount(); i++) {
            cells.add(line.getOptionalCell(i).map(SheetFile::text).orElse(""));
        }
        return cells;
    }

    /** As people see it: dates as dates, long numbers as they are. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            return format != null && format.matches(".*[ymd].*[ymd].*")
                    ? cell.asDate().toString()
                    : cell.asNumber().toPlainString();
        }
        return cell.getType() == CellType.ERROR ? "" : cell.getText().strip();
    }

    private static boolean workbook(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (IOException noZip) {
            return false;
        }
    }

    private static void checkUnpacked(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            long all =
                    zip.stream().mapToLong(each -> Math.max(0, each.getSize())).sum();
            if (all > LARGEST_UNPACKED) {
                throw new BadInput("file", "workorders.file-large");
            }
        }
    }

    private static String safe(String name) {
        var plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
        var end = plain.substring(Math.max(0, plain.length() - 60));
        return end.isEmpty() || end.startsWith(".") ? "table" + end : end;
    }
}
