package org.courtyard.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The one password of all demo accounts: as set, else random and kept in the data directory for its owner only. */
@Component
@Profile("demo")
class DemoPassword {

    /** Nothing that is taken for something else when it is read aloud. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;

    private final CourtyardSettings settings;
    private final Path file;

    DemoPassword(CourtyardSettings settings, @Value("${courtyard.data}") Path data) {
        this.settings = settings;
        this.file = data.resolve("demo-password");
    }

    String password() {
        if (settings.demoPassword() != null) {
            return settings.demoPassword();
        }
        try {
            if (!Files.exists(file)) {
                keep(random());
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo's password cannot be kept in " + file, unreadable);
        }
    }

    private void keep(String password) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var partial = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, password + "\n");
        Files.move(partial, file);
    }

    private static String random() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
