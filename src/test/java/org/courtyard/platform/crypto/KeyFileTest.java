package org.courtyard.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path directory;

    @Test
    void isReadByItsOwnerOnly() throws IOException {
        file().writeFirst(KeySet.made());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNothingHalfWrittenBesideIt() throws IOException {
        file().writeFirst(KeySet.made());
        file().write(file().read().orElseThrow().prepared());
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file().path());
        }
    }

    @Test
    void theFirstToWriteItWins() {
        var first = KeySet.made();
        assertThat(file().writeFirst(first)).isTrue();
        assertThat(file().writeFirst(KeySet.made())).isFalse();
        assertThat(file().read().orElseThrow().ids()).isEqualTo(first.ids());
    }

    @Test
    void saysWhichFileIsDamaged() throws IOException {
        Files.writeString(file().path(), "{\"primaryKeyId\": 1}");
        assertThatThrownBy(() -> file().read())
                .isInstanceOf(KeyProblem.class)
                .hasMessageContainingAll("keys.json", "COURTYARD_KEYS");
    }

    private KeyFile file() {
        return new KeyFile(directory.resolve("keys.json"));
    }
}
