package org.courtyard.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs other programs and waits for them. */
final class Commands {

    private static final int SECONDS = 120;

    private Commands() {}

    static void run(List<String> command) throws IOException {
        // A file, not a pipe: the database server inherits it and would hold a pipe open for ever.
        var output = Files.createTempFile("courtyard", ".log");
        try {
            if (!ends(start(command, output.toFile()), 0)) {
                throw new DatabaseProblem("%s failed: %s"
                        .formatted(
                                program(command),
                                Files.readString(output, StandardCharsets.UTF_8).strip()));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            return ends(start(command, new File("/dev/null")), 0);
        } catch (IOException absent) {
            return false;
        }
    }

    private static Process start(List<String> command, File output) throws IOException {
        // A directory that any user may enter: the working directory may be closed to the database's user.
        return new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private static boolean ends(Process process, int code) {
        try {
            if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == code;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new DatabaseProblem(
                    "Interrupted while waiting for " + process.info().command().orElse("a program"), e);
        }
    }

    private static String program(List<String> command) {
        return command.stream()
                .filter(word -> word.endsWith("/initdb") || word.endsWith("/pg_ctl"))
                .findFirst()
                .orElse(command.getFirst());
    }
}
