package org.courtyard.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that was killed leaves its database server running; that server must go before a new one may start. */
record Leftover(Path data) {

    private static final Logger log = LoggerFactory.getLogger(Leftover.class);

    interface Stop {
        void run() throws IOException;
    }

    void stop(Stop stop) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        if (isServer(pid(file))) {
            log.info("Stopping a database server left over in {}", data);
            stop.run();
        } else {
            // After a restart of the machine the number may belong to anybody, and PostgreSQL would refuse to start.
            Files.delete(file);
        }
    }

    private static long pid(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        try {
            return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
        } catch (NumberFormatException damaged) {
            return -1;
        }
    }

    private static boolean isServer(long pid) {
        return pid > 0
                && ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent();
    }
}
