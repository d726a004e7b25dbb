package org.courtyard.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files in a directory: {@code ab/cd/abcd….} by id. Written beside, forced to disk, then moved, so that a crash leaves
 * a whole file or none. Paths are made from ids only: nothing a caller says can lead outside.
 */
final class DirectoryFileStore implements FileStore {

    private final Path root;
    private final Path incoming;

    DirectoryFileStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.incoming = this.root.resolve("incoming");
    }

    @Override
    public UUID keep(byte[] bytes) throws IOException {
        return keep(new ByteArrayInputStream(bytes));
    }

    @Override
    public UUID keep(InputStream bytes) throws IOException {
        var id = UUID.randomUUID();
        Files.createDirectories(incoming);
        var unfinished = incoming.resolve(id.toString());
        try {
            write(bytes, unfinished);
            var directory = directory(id);
            create(directory);
            Files.move(unfinished, directory.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
            force(directory);
            return id;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(InputStream bytes, Path to) throws IOException {
        try (var channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            bytes.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    @Override
    public Optional<Kept> open(UUID id) throws IOException {
        try {
            var channel = FileChannel.open(path(id), StandardOpenOption.READ);
            return Optional.of(new Kept(channel.size(), Channels.newInputStream(channel)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean remove(UUID id) throws IOException {
        return Files.deleteIfExists(path(id));
    }

    /** Throws away what a crash left half written before this moment. */
    void sweep(Instant before) throws IOException {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (var unfinished = Files.newDirectoryStream(incoming)) {
            for (var each : unfinished) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // closed by the caller, as the interface says
    public Stream<UUID> ids() throws IOException {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        return Files.find(
                        root,
                        3,
                        (path, kind) ->
                                kind.isRegularFile() && root.relativize(path).getNameCount() == 3)
                .map(path -> String.valueOf(path.getFileName()))
                .filter(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    private Path path(UUID id) {
        return directory(id).resolve(id.toString());
    }

    private Path directory(UUID id) {
        var name = id.toString();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
    }

    /** A new directory is durable only when those above it are. */
    private void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            force(root.resolve(root.relativize(directory).getName(0)));
            force(root);
        }
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
