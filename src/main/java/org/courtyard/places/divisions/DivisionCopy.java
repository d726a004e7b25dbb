package org.courtyard.places.divisions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtyard.places.ShortNames;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.csv.CsvProblem;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.search.Pinyin;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Reads tables of divisions and streams them into the database in PostgreSQL's text format. */
final class DivisionCopy implements AutoCloseable {

    private static final int MOST_PROBLEMS = 20;
    private static final int PIECE = 1 << 16;
    private static final int PROGRESS = 10_000;
    private static final int NAMES_KEPT = 50_000;

    private final CopyIn copy;
    private final Ids ids;
    private final StringBuilder piece = new StringBuilder(PIECE + 1024);
    private final List<CsvProblem> problems = new ArrayList<>();
    private final Map<String, String[]> latin = new HashMap<>();
    private long rows;

    DivisionCopy(CopyIn copy, Ids ids) {
        this.copy = copy;
        this.ids = ids;
    }

    void add(int number, TableFile file, DivisionProgress progress) throws IOException, SQLException {
        try (var table = file.open()) {
            var columns = new DivisionColumns(table);
            for (var row = table.next(); row != null && problems.size() < MOST_PROBLEMS; row = table.next()) {
                try {
                    write(number, row.line(), columns.read(row));
                } catch (CsvFault fault) {
                    problems.add(fault.problem());
                }
                if (++rows % PROGRESS == 0) {
                    progress.read(rows);
                }
            }
        } catch (CsvFault fault) {
            problems.add(fault.problem());
        }
    }

    /** @throws DivisionFaults when rows cannot be taken */
    long finish() throws SQLException {
        if (!problems.isEmpty()) {
            throw new DivisionFaults(problems);
        }
        send();
        copy.endCopy();
        return rows;
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void write(int file, long line, Division division) throws SQLException {
        var shortName = ShortNames.of(division.name());
        var letters = letters(shortName);
        piece.append(file).append('\t').append(line);
        cell(division.code());
        cell(division.name());
        cell(shortName);
        cell(letters[0]);
        cell(letters[1]);
        cell(division.level().name());
        piece.append('\t').append(Ranks.of(division.level()));
        cell(division.parent());
        cell(division.parent());
        cell(division.successor());
        piece.append('\t').append(ids.next(division.region()));
        piece.append('\t')
                .append(division.region())
                .append('\t')
                .append(division.pseudo())
                .append('\n');
        if (piece.length() > PIECE) {
            send();
        }
    }

    /** Village names repeat a lot. */
    private String[] letters(String name) {
        if (latin.size() > NAMES_KEPT) {
            latin.clear();
        }
        return latin.computeIfAbsent(name, each -> new String[] {Pinyin.full(each), Pinyin.initials(each)});
    }

    private void cell(@Nullable String text) {
        piece.append('\t');
        if (text == null) {
            piece.append("\\N");
        } else if (text.indexOf('\\') < 0) {
            piece.append(text);
        } else {
            piece.append(text.replace("\\", "\\\\"));
        }
    }

    private void send() throws SQLException {
        var bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        piece.setLength(0);
    }
}
