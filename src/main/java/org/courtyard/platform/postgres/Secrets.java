package org.courtyard.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The random passwords of the three database roles, kept in a file that only its owner may read. */
record Secrets(String superuser, String owner, String app) {

    static Secrets of(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, new Secrets(random(), random(), random()));
        }
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Secrets(value(kept, "superuser", file), value(kept, "owner", file), value(kept, "app", file));
    }

    private static void write(Path file, Secrets secrets) throws IOException {
        var partial = privateFile(file.resolveSibling(file.getFileName() + ".new"));
        Files.writeString(
                partial, "superuser=%s\nowner=%s\napp=%s\n".formatted(secrets.superuser, secrets.owner, secrets.app));
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** An empty file with mode 0600. */
    static Path privateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static String value(Properties kept, String name, Path file) {
        var value = kept.getProperty(name);
        if (value == null) {
            throw new DatabaseProblem(
                    "%s lacks the password of \"%s\": restore the file from a backup.".formatted(file, name));
        }
        return value;
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
