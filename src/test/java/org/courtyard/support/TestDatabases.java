package org.courtyard.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.platform.postgres.EmbeddedPostgres;
import org.courtyard.platform.postgres.InstanceLock;
import org.courtyard.platform.postgres.Login;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** One server for each test run, one migrated template, and a copy of it for whoever asks. */
public final class TestDatabases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** A database nobody else uses, with all migrations of all modules. */
    public static TestDatabase create() {
        var name = "test_" + COUNT.incrementAndGet();
        var server = Server.INSTANCE.postgres;
        server.superuser("postgres")
                .run("create database %s template template_courtyard owner courtyard_owner".formatted(name));
        return new TestDatabase(server.app(name), server.owner(name), server.superuser(name));
    }

    /** The three roles of a test's database. */
    public record TestDatabase(Login app, Login owner, Login superuser) {}

    /** Held by the class loader: started by the first test that needs it. */
    private record Server(EmbeddedPostgres postgres) {

        static final Server INSTANCE = start();

        private static Server start() {
            try {
                var home = directory();
                // Unlike in earnest: a test's data may be lost with the machine.
                var postgres = EmbeddedPostgres.start(
                        home.resolve("postgres"),
                        Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
                // After all contexts have closed their pools; a plain shutdown hook would come before.
                SpringApplication.getShutdownHandlers().add(() -> close(postgres));
                dropLeftovers(postgres.superuser("postgres"));
                postgres.createDatabase("template_courtyard");
                migrate(postgres.owner("template_courtyard"));
                return new Server(postgres);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The usual directory keeps its cluster from run to run; a second run at the same time takes another. */
        private static Path directory() throws IOException {
            var usual = Path.of("target/test-postgres");
            if (InstanceLock.take(usual).isPresent()) {
                return usual;
            }
            var other =
                    Path.of("target/test-postgres-" + ProcessHandle.current().pid());
            var _ = InstanceLock.take(other).orElseThrow();
            SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(other.toFile()));
            return other;
        }

        private static void dropLeftovers(Login superuser) throws IOException {
            try (var connection = superuser.connect();
                    var statement = connection.createStatement();
                    var names = statement.executeQuery(
                            "select datname from pg_database where datname like 'test\\_%' or datname = 'template_courtyard'")) {
                while (names.next()) {
                    superuser.run("drop database " + names.getString(1) + " with (force)");
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        private static void close(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** As a start does: first the root, then each module with a history table of its own. */
        private static void migrate(Login owner) throws IOException {
            migrate(owner, "__root", "flyway_schema_history");
            var modules = new TreeSet<String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                var parts = file.getURL().getPath().split("/");
                modules.add(parts[parts.length - 2]);
            }
            modules.remove("__root");
            for (var module : modules) {
                migrate(owner, module, "flyway_schema_history_" + module);
            }
        }

        private static void migrate(Login owner, String folder, String table) {
            Flyway.configure()
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .defaultSchema("platform")
                    .schemas("platform")
                    .locations("classpath:db/migration/" + folder)
                    .table(table)
                    .baselineVersion("0")
                    .baselineOnMigrate(true)
                    .load()
                    .migrate();
        }
    }
}
