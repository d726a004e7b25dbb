package org.courtyard.platform.postgres;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside the jar. */
record PostgresBinaries(Path directory) {

    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");

    /** Unpacks the programs below {@code home}, once for each version. */
    static PostgresBinaries unpack(Path home) throws IOException {
        var name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        var resource = PostgresBinaries.class.getResource(name);
        if (resource == null) {
            throw new DatabaseProblem(
                    "This build carries no PostgreSQL for this machine (%s is missing): build it here, or set COURTYARD_DATABASE_URL."
                            .formatted(name));
        }
        var target = home.resolve("programs-" + version(resource.toString(), name));
        if (Files.isDirectory(target)) {
            return new PostgresBinaries(target);
        }
        var partial = Files.createTempDirectory(home, "unpacking");
        try (var tar = new TarArchiveInputStream(new XZInputStream(resource.openStream()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, partial);
            }
            // The server may run as another user than the one who unpacks.
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveInto(partial, target);
        } finally {
            FileSystemUtils.deleteRecursively(partial);
        }
        return new PostgresBinaries(target);
    }

    /** The archive's name inside the jar. */
    static String archive(String system, String machine) {
        var arm = machine.equals("aarch64") || machine.startsWith("arm");
        var mac = system.toLowerCase(Locale.ROOT).startsWith("mac");
        return "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** The major version, or null when the archive does not tell. */
    @Nullable
    String major() {
        var version = String.valueOf(directory.getFileName()).substring("programs-".length());
        return version.contains(".") ? version.substring(0, version.indexOf('.')) : null;
    }

    private static String version(String address, String name) {
        var found = VERSION.matcher(address.substring(0, address.length() - name.length()));
        var version = "unknown";
        while (found.find()) {
            version = found.group(1);
        }
        return version;
    }

    private static void moveInto(Path partial, Path target) throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new DatabaseProblem("The PostgreSQL archive is damaged: entry outside of it, " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
