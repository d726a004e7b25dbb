package org.courtyard.platform.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code DATA/instance.lock}: held by the process that runs the instance, which writes its process id and ports there.
 * The kernel drops the lock when the process dies, however it dies.
 */
public final class InstanceLock implements AutoCloseable {

    /**
     * What this process holds. A second look at the file from the same process would drop the kernel's lock when that
     * look is closed, so it is answered from here.
     */
    private static final ConcurrentMap<Path, InstanceLock> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;
    private final Properties notes = new Properties();

    private InstanceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock of the data directory; empty when somebody holds it. */
    public static synchronized Optional<InstanceLock> take(Path data) throws IOException {
        var file = directory(data).resolve("instance.lock");
        if (HELD.containsKey(file)) {
            return Optional.empty();
        }
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        var lock = new InstanceLock(file, channel);
        HELD.put(file, lock);
        lock.note("pid", String.valueOf(ProcessHandle.current().pid()));
        return Optional.of(lock);
    }

    /** A new data directory is its owner's alone; an existing one stays as it is. */
    private static Path directory(Path data) throws IOException {
        if (!Files.exists(data)) {
            Files.createDirectories(data.toAbsolutePath().getParent());
            Files.createDirectory(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return data.toRealPath();
    }

    /** Adds a line to the file for those who find the lock held. */
    public synchronized void note(String name, String value) throws IOException {
        notes.setProperty(name, value);
        var text = new StringBuilder();
        notes.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> text.append(key)
                        .append('=')
                        .append(notes.getProperty(key))
                        .append('\n'));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    /** What the holder wrote, or null when it has not written it (yet). */
    static @Nullable String read(Path data, String name) throws IOException {
        var file = data.toRealPath().resolve("instance.lock");
        var held = HELD.get(file);
        if (held != null) {
            return held.notes.getProperty(name);
        }
        var notes = new Properties();
        notes.load(new StringReader(Files.readString(file)));
        return notes.getProperty(name);
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        HELD.remove(file);
        channel.close();
    }
}
