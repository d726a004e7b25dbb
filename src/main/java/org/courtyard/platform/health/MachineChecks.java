package org.courtyard.platform.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.courtyard.platform.configuration.CourtyardSettings;

/** Java, the disk and the key set. */
record MachineChecks(CourtyardSettings settings) {

    private static final int JDK = 25;
    private static final long LEAST_SPACE = 2L << 30;

    List<Check> checks() {
        return List.of(Check.of("jdk", MachineChecks::jdk), Check.of("disk", this::disk), Check.of("keys", this::keys));
    }

    private static Finding jdk() {
        var version = Runtime.version();
        return version.feature() >= JDK
                ? Finding.well("jdk", "health.jdk", version.toString())
                : Finding.broken("jdk", "health.jdk.old", version.toString(), JDK);
    }

    private Finding disk() {
        try {
            var place = existing(settings.data());
            if (!Files.isWritable(place)) {
                return Finding.broken("disk", "health.disk.closed", place.toString());
            }
            long free = Files.getFileStore(place).getUsableSpace();
            var gigabytes = String.format(Locale.ROOT, "%.1f", free / 1e9);
            return free >= LEAST_SPACE
                    ? Finding.well("disk", "health.disk", gigabytes, place.toString())
                    : Finding.broken("disk", "health.disk.full", gigabytes, place.toString());
        } catch (IOException e) {
            return Finding.broken("disk", "health.disk.unread", settings.data().toString(), e.getMessage());
        }
    }

    private static Path existing(Path wanted) {
        var place = wanted;
        while (!Files.exists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        return place;
    }

    private Finding keys() {
        var file = settings.keys().toString();
        if (!Files.exists(settings.keys())) {
            return Finding.well("keys", "health.keys.none", file);
        }
        try {
            var allowed = Files.getPosixFilePermissions(settings.keys());
            allowed.removeAll(PosixFilePermissions.fromString("rw-------"));
            return allowed.isEmpty()
                    ? Finding.well("keys", "health.keys", file)
                    : Finding.broken("keys", "health.keys.open", file);
        } catch (IOException _) {
            return Finding.broken("keys", "health.keys.unread", file);
        }
    }
}
