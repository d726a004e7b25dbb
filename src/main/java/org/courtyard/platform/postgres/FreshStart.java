package org.courtyard.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Empties the data directory of an instance that is not running. */
public final class FreshStart {

    private FreshStart() {}

    /**
     * Removes everything in the directory except the named entries.
     *
     * @throws DatabaseProblem when the instance is running
     */
    public static void in(Path data, List<String> kept) throws IOException {
        var lock = InstanceLock.take(data)
                .orElseThrow(() -> new DatabaseProblem("A Courtyard is running on %s: stop it first.".formatted(data)));
        try (lock) {
            EmbeddedPostgres.stopLeftover(Database.home(data));
            for (var entry : entries(data)) {
                var name = entry.getFileName().toString();
                if (!kept.contains(name) && !name.equals("instance.lock")) {
                    remove(entry);
                }
            }
        }
    }

    private static List<Path> entries(Path data) throws IOException {
        try (var entries = Files.list(data)) {
            return entries.toList();
        }
    }

    private static void remove(Path entry) throws IOException {
        if (Files.isSymbolicLink(entry) && entry.equals(entry.resolveSibling("postgres"))) {
            FileSystemUtils.deleteRecursively(entry.toRealPath());
        }
        if (Files.isSymbolicLink(entry)) {
            Files.delete(entry);
        } else {
            FileSystemUtils.deleteRecursively(entry);
        }
    }
}
