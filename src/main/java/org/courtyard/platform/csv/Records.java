package org.courtyard.platform.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into records as RFC 4180 says; line ends may be CRLF, LF or CR; the separator is the comma, semicolon or
 * tab that the first line uses most. Our own reader because a record must not grow beyond bounds while it is read.
 */
final class Records implements AutoCloseable {

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String file;
    private final Reader text;
    private final TableLimits limits;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private char separator = ',';
    private long lineNow = 1;
    private long lineOfRecord = 1;
    private int length;
    private final StringBuilder cell = new StringBuilder();

    Records(String file, Reader text, TableLimits limits) throws IOException {
        this.file = file;
        this.text = text;
        this.limits = limits;
        if (peek() == BYTE_ORDER_MARK) {
            at++;
        }
        separator = Separator.in(buffer, at, filled);
    }

    /** The line on which the last record began. */
    long line() {
        return lineOfRecord;
    }

    /** Null after the last; lines with nothing on them are skipped. */
    @Nullable
    List<String> next() throws IOException {
        while (peek() != END) {
            lineOfRecord = lineNow;
            length = 0;
            var cells = new ArrayList<String>();
            do {
                cells.add(cell());
                if (cells.size() > limits.columns()) {
                    throw fault("csv.too-many-columns", Integer.toString(limits.columns()));
                }
            } while (separatorNext());
            lineEnd();
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                return cells;
            }
        }
        return null;
    }

    private String cell() throws IOException {
        cell.setLength(0);
        if (peek() == '"') {
            at++;
            quoted();
        } else {
            plain();
        }
        return cell.toString();
    }

    private void plain() throws IOException {
        for (int c = peek(); c != END && c != separator && c != '\n' && c != '\r'; c = peek()) {
            take(c);
        }
    }

    private void quoted() throws IOException {
        long begun = lineNow;
        while (true) {
            int c = peek();
            if (c == END) {
                throw new CsvFault(CsvProblem.inLine(file, begun, "csv.open-quote"));
            }
            if (c != '"') {
                countLine(c);
                take(c);
                continue;
            }
            at++;
            if (peek() != '"') {
                break;
            }
            take('"');
        }
        int after = peek();
        if (after != END && after != separator && after != '\n' && after != '\r') {
            throw new CsvFault(CsvProblem.inLine(file, lineNow, "csv.after-quote"));
        }
    }

    private void take(int c) {
        if (c == 0) {
            throw new CsvFault(CsvProblem.inLine(file, lineNow, "csv.not-text"));
        }
        if (++length > limits.characters()) {
            throw fault("csv.line-long", Integer.toString(limits.characters()));
        }
        cell.append((char) c);
        at++;
    }

    private boolean separatorNext() throws IOException {
        if (peek() == separator) {
            at++;
            return true;
        }
        return false;
    }

    private void lineEnd() throws IOException {
        int c = peek();
        if (c == '\r') {
            at++;
            c = peek() == '\n' ? '\n' : END;
            lineNow += c == END ? 1 : 0;
        }
        if (c == '\n') {
            at++;
            lineNow++;
        }
    }

    /** Inside quotes a CRLF is one line end: its LF counts. */
    private void countLine(int c) {
        if (c == '\n') {
            lineNow++;
        }
    }

    private int peek() throws IOException {
        if (at == filled) {
            try {
                filled = text.read(buffer, 0, buffer.length);
            } catch (CharacterCodingException wrong) {
                throw new CsvFault(CsvProblem.inLine(file, lineNow, "csv.encoding"));
            }
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at];
    }

    private CsvFault fault(String key, Object... args) {
        return new CsvFault(CsvProblem.inLine(file, lineOfRecord, key, args));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
