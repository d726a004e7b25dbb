package org.courtyard.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps bytes under random ids (not v7: nobody shall guess one from another). What {@link #keep} returned is durable.
 * A file never changes; the module that got the id says what it is and who may see it.
 */
public interface FileStore {

    /** Keeps all of the stream; it stays open. */
    UUID keep(InputStream bytes) throws IOException;

    UUID keep(byte[] bytes) throws IOException;

    /** The file for reading, to be closed by the caller; empty when there is none. */
    Optional<Kept> open(UUID id) throws IOException;

    /** True when there was such a file. */
    boolean remove(UUID id) throws IOException;

    /** Everything kept, in no order, for backups and for finding what nobody refers to; to be closed. */
    Stream<UUID> ids() throws IOException;

    /**
     * A file opened for reading.
     *
     * @param length in bytes
     */
    record Kept(long length, InputStream bytes) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
