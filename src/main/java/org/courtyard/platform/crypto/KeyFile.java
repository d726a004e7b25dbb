package org.courtyard.platform.crypto;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** The file that {@code COURTYARD_KEYS} names: its owner alone may read it, and it is replaced whole or not at all. */
record KeyFile(Path path) {

    Optional<KeySet> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeySet.read(Files.readString(path)));
        } catch (IOException e) {
            throw new KeyProblem(
                    "The key set %s (COURTYARD_KEYS) cannot be read: give the file to the user who runs Courtyard."
                            .formatted(path),
                    e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyProblem(
                    "The key set %s (COURTYARD_KEYS) is damaged or something else: put it back from its copy."
                            .formatted(path),
                    e);
        }
    }

    void write(KeySet keys) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var partial = written(keys);
            Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** For the first start. @return false when somebody else was faster: theirs counts */
    boolean writeFirst(KeySet keys) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var partial = written(keys);
            try {
                Files.createLink(path, partial);
                return true;
            } catch (FileAlreadyExistsException faster) {
                return false;
            } finally {
                Files.delete(partial);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path written(KeySet keys) throws IOException {
        var partial = Files.createTempFile(
                path.toAbsolutePath().getParent(),
                path.getFileName() + ".",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, keys.json());
        try (var channel = java.nio.channels.FileChannel.open(partial, java.nio.file.StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return partial;
    }

    private KeyProblem unwritable(IOException e) {
        return new KeyProblem(
                "The key set %s (COURTYARD_KEYS) cannot be written (%s): name a file in a directory that the user who runs Courtyard may write to."
                        .formatted(path, e.getMessage()),
                e);
    }
}
