package org.courtyard.platform.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which data directory a command works on. */
record DataDirectory(Path path) {

    /** The option wins over {@code COURTYARD_DATA}, that over the command's own directory below the home directory. */
    static DataDirectory of(@Nullable Path option, Map<String, String> environment, String otherwise) {
        var given = environment.get("COURTYARD_DATA");
        if (option != null) {
            return new DataDirectory(option.toAbsolutePath().normalize());
        }
        if (given != null && !given.isBlank()) {
            return new DataDirectory(Path.of(given).toAbsolutePath().normalize());
        }
        return new DataDirectory(Path.of(System.getProperty("user.home"), ".courtyard", otherwise));
    }
}
