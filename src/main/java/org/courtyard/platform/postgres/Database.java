package org.courtyard.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.jspecify.annotations.Nullable;

/** The database of one instance, reachable for as long as this is open. */
public final class Database implements AutoCloseable {

    private static final String NAME = "courtyard";
    private static final int ATTEMPTS = 60;

    private final Login app;
    private final Login owner;
    private final @Nullable EmbeddedPostgres server;
    private final @Nullable InstanceLock lock;

    private Database(Login app, Login owner, @Nullable EmbeddedPostgres server, @Nullable InstanceLock lock) {
        this.app = app;
        this.owner = owner;
        this.server = server;
        this.lock = lock;
    }

    /** For the server of an instance: nobody else may be serving from the same data directory. */
    public static Database serve(CourtyardSettings settings) throws IOException {
        var lock = InstanceLock.take(settings.data())
                .orElseThrow(() -> new DatabaseProblem(
                        "Another Courtyard is running on %s: stop it, or give another directory with --data."
                                .formatted(settings.data())));
        return holding(settings, lock);
    }

    /** For commands: joins the running server's database, or runs it for as long as the command takes. */
    public static Database join(CourtyardSettings settings) throws IOException {
        if (settings.database() != null) {
            return external(settings.database(), null);
        }
        var lock = InstanceLock.take(settings.data());
        return lock.isPresent() ? holding(settings, lock.get()) : attached(settings.data());
    }

    private static Database holding(CourtyardSettings settings, InstanceLock lock) throws IOException {
        try {
            return settings.database() == null ? embedded(settings.data(), lock) : external(settings.database(), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Database embedded(Path data, InstanceLock lock) throws IOException {
        var server = EmbeddedPostgres.start(home(data), Map.of());
        try {
            server.createDatabase(NAME);
            lock.note("databasePort", String.valueOf(server.port()));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        return new Database(server.app(NAME), server.owner(NAME), server, lock);
    }

    private static Database attached(Path data) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = InstanceLock.read(data, "databasePort");
            if (port != null) {
                var number = Integer.parseInt(port);
                return new Database(
                        EmbeddedPostgres.app(home(data), number, NAME),
                        EmbeddedPostgres.owner(home(data), number, NAME),
                        null,
                        null);
            }
            pause();
        }
        throw new DatabaseProblem(
                "The Courtyard that holds %s is still starting or stopping: try again in a minute.".formatted(data));
    }

    private static Database external(CourtyardSettings.ExternalDatabase given, @Nullable InstanceLock lock) {
        var app = new Login(given.url(), given.user(), given.password());
        if (given.ownerUser() == null || given.ownerUser().equals(given.user())) {
            return new Database(app, app, null, lock);
        }
        var password = Optional.ofNullable(given.ownerPassword()).orElse("");
        var owner = new Login(given.url(), given.ownerUser(), password);
        owner.run(Roles.defaultPrivileges("", '"' + given.user().replace("\"", "\"\"") + '"'));
        return new Database(app, owner, null, lock);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseProblem("Interrupted while waiting for the database", e);
        }
    }

    /** Where an instance keeps its database. */
    public static Path home(Path data) {
        return data.resolve("postgres");
    }

    /** The role that serves. */
    public Login app() {
        return app;
    }

    /** The role that migrates. */
    public Login owner() {
        return owner;
    }

    /** Writes the web address's port where commands find it; does nothing for whoever only joined. */
    public void announce(int webPort) throws IOException {
        if (lock != null) {
            lock.note("port", String.valueOf(webPort));
        }
    }

    /** Stops the server if this process started it, then lets go of the data directory. */
    @Override
    public void close() throws IOException {
        try {
            if (server != null) {
                server.close();
            }
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
