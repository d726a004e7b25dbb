package org.courtyard.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The files a list can be saved as. */
public enum TableFormat {
    /** UTF-8 with byte order mark, RFC 4180, CRLF. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** Excel workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String contentType;
    private final String suffix;

    TableFormat(String contentType, String suffix) {
        this.contentType = contentType;
        this.suffix = suffix;
    }

    public String contentType() {
        return contentType;
    }

    /** Of the file's name, without a dot. */
    public String suffix() {
        return suffix;
    }

    /**
     * Writes the titles; rows follow.
     *
     * @param name of the sheet in a workbook
     */
    public TableWriter open(OutputStream out, String name, List<String> titles) throws IOException {
        return switch (this) {
            case CSV -> new CsvTable(out, titles);
            case XLSX -> new XlsxTable(out, name, titles);
        };
    }
}
