package org.courtyard.concerns.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.courtyard.platform.cli.CommandProblem;
import org.courtyard.platform.cli.OwnServer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What is measured: a server of our own with an invented district, or one that is up.
 *
 * @param places where concerns are raised
 * @param rows the database, null for a server that is up
 * @param throwAway removed at the end
 * @param concerns how many there were before; 0 for a server that is up
 */
record Ground(
        Caller caller,
        List<String> places,
        @Nullable Rows rows,
        @Nullable OwnServer server,
        @Nullable Path throwAway,
        int concerns)
        implements AutoCloseable {

    static Ground of(BenchOptions options, CommandSpec command) throws IOException {
        if (options.url != null) {
            if (options.token == null || options.place == null) {
                throw new CommandProblem("--url needs --token and --place.");
            }
            var base = options.url.replaceFirst("/+$", "");
            return new Ground(new Caller(base, options.token), List.of(options.place), null, null, null, 0);
        }
        var throwAway = options.data == null ? fresh() : null;
        try {
            return own(options, command, throwAway);
        } catch (RuntimeException | IOException e) {
            remove(throwAway);
            throw e;
        }
    }

    private static Ground own(BenchOptions options, CommandSpec command, @Nullable Path throwAway) throws IOException {
        var server = OwnServer.start(
                command, throwAway == null ? java.util.Objects.requireNonNull(options.data) : throwAway);
        try {
            var scene = Scene.in(server.application());
            var places = scene.buildings().stream()
                    .map(each -> each.value().toString())
                    .toList();
            var caller = new Caller(server.address(), scene.token());
            var rows = new Rows(server.application());
            new Fill(caller, places, rows).upTo(options.concerns);
            return new Ground(caller, places, rows, server, throwAway, rows.concerns());
        } catch (RuntimeException | IOException e) {
            server.close();
            throw e;
        }
    }

    /** Everybody may enter it: PostgreSQL may run as another user. */
    private static Path fresh() throws IOException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return Files.createDirectory(
                temporary.resolve("courtyard-bench-" + ProcessHandle.current().pid()));
    }

    private static void remove(@Nullable Path throwAway) throws IOException {
        if (throwAway != null) {
            FileSystemUtils.deleteRecursively(throwAway);
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        remove(throwAway);
    }
}
