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
            var goal = path(id);
            createDirectories(goal.getParent());
            Files.move(unfinished, goal, StandardCopyOption.ATOMIC_MOVE);
            force(goal.getParent());
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

    @Override
    public Stream<UUID> ids() throws IOException {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        return Files.find(root, 3, (path, kind) -> kind.isRegularFile() && root.relativize(path).getNameCount() == 3)
                .map(path -> String.valueOf(path.getFileName()))
                .filter(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    private Path path(UUID id) {
        var name = id.toString();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    /** A new directory is durable only when the one above it is. */
    private void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            force(directory.getParent());
            force(root);
        }
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
