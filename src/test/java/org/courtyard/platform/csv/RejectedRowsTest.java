package org.courtyard.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedRowsTest {

    @TempDir
    private Path directory;

    @Test
    void rejectedRowsKeepTheirCellsAndGetAReason() throws Exception {
        var file = Files.writeString(directory.resolve("in.csv"), "a,b\n1,\"x,y\"\n2\n");

        try (var reader = TableFile.of(file).open();
                var rejected = new RejectedRows(file, reader.titles())) {
            rejected.reject(Objects.requireNonNull(reader.next()), "unknown place");
            rejected.reject(Objects.requireNonNull(reader.next()), "too short");
            assertThat(rejected.count()).isEqualTo(2);
        }

        assertThat(directory.resolve("in.csv.rejected.csv"))
                .hasContent("\ufeffa,b,reason\r\n1,\"x,y\",unknown place\r\n2,,too short\r\n");
    }

    @Test
    void withoutRejectedRowsTheFileOfAnEarlierRunGoes() throws Exception {
        var file = Files.writeString(directory.resolve("in.csv"), "a\n1\n");
        var old = Files.writeString(directory.resolve("in.csv.rejected.csv"), "old");

        try (var rejected = new RejectedRows(file, java.util.List.of("a"))) {
            assertThat(rejected.count()).isZero();
        }

        assertThat(old).doesNotExist();
    }
}
