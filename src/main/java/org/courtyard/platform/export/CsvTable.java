package org.courtyard.platform.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.platform.csv.CsvLine;
import org.jspecify.annotations.Nullable;

final class CsvTable implements TableWriter {

    private final Writer out;

    CsvTable(OutputStream out, List<String> titles) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // without the mark Excel in China reads it as GBK
        this.out.write('\ufeff');
        row(titles);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        var texts = new ArrayList<String>(cells.size());
        cells.forEach(cell -> texts.add(text(cell)));
        out.write(CsvLine.of(texts));
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> SafeCell.of(cell.toString());
        };
    }
}
