package org.courtyard.organizations;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;

/** Reads an authority list from CSV with the columns item, category, mode, whose, level, kind, matter, basis. */
final class AuthorityFile {

    private AuthorityFile() {}

    /** @throws BadInput at the first line that cannot be taken, with its number */
    static List<AuthorityLine> read(Reader csv) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        var lines = new ArrayList<AuthorityLine>();
        try (var rows = format.parse(csv)) {
            for (var row : rows) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    private static AuthorityLine line(CSVRecord row) {
        try {
            var whose = orNull(row.get("whose"));
            if (whose != null && !AuthorityLine.WHOSE.contains(whose)) {
                throw new IllegalArgumentException(whose);
            }
            var mode = orNull(row.get("mode"));
            return new AuthorityLine(
                    Integer.parseInt(row.get("item")),
                    row.get("category"),
                    mode == null ? null : ManagementMode.valueOf(mode),
                    whose,
                    Level.valueOf(row.get("level").toUpperCase(Locale.ROOT)),
                    OrganizationKind.ofCode(row.get("kind")),
                    orNull(row.get("matter")),
                    row.get("basis"));
        } catch (IllegalArgumentException misformed) {
            throw new BadInput("file", "organizations.authority-line", row.getRecordNumber() + 1, misformed.getMessage());
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
