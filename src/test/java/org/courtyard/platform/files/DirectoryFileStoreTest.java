package org.courtyard.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFileStoreTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsKeptIsFoundUntilRemoved() throws Exception {
        var store = new DirectoryFileStore(directory);

        var id = store.keep(new byte[] {1, 2, 3});

        try (var kept = store.open(id).orElseThrow()) {
            assertThat(kept.length()).isEqualTo(3);
            assertThat(kept.bytes().readAllBytes()).containsExactly(1, 2, 3);
        }
        var name = id.toString();
        assertThat(directory
                        .resolve(name.substring(0, 2))
                        .resolve(name.substring(2, 4))
                        .resolve(name))
                .exists();
        assertThat(id.version()).isEqualTo(4);
        assertThat(store.remove(id)).isTrue();
        assertThat(store.remove(id)).isFalse();
        assertThat(store.open(id)).isEmpty();
    }

    @Test
    void everythingKeptIsListed() throws Exception {
        var store = new DirectoryFileStore(directory);
        var first = store.keep(new byte[1]);
        var second = store.keep(new byte[2]);
        Files.writeString(directory.resolve("note.txt"), "not ours");

        try (var ids = store.ids()) {
            assertThat(ids).containsExactlyInAnyOrder(first, second);
        }
        assertThat(new DirectoryFileStore(directory.resolve("nothing")).ids()).isEmpty();
    }

    @Test
    void aBrokenStreamLeavesNothing() throws Exception {
        var store = new DirectoryFileStore(directory);
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("connection lost");
                }
                left--;
                return 7;
            }
        };

        assertThatThrownBy(() -> store.keep(broken)).isInstanceOf(IOException.class);

        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void halfWrittenFilesOfACrashAreSwept() throws Exception {
        var store = new DirectoryFileStore(directory);
        var id = store.keep(new byte[5]);
        var leftover = Files.write(
                directory.resolve("incoming").resolve(UUID.randomUUID().toString()), new byte[9]);

        store.sweep(Instant.EPOCH);
        assertThat(leftover).exists();
        store.sweep(Files.getLastModifiedTime(leftover).toInstant().plusSeconds(1));

        assertThat(leftover).doesNotExist();
        assertThat(store.open(id)).isPresent();
    }
}
