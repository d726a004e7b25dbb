package org.courtyard.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server that lives with this process and keeps its data in {@code home}.
 *
 * <pre>
 * home/programs-18.6.0      unpacked
 * home/data                 the cluster
 * home/secrets.properties   passwords of the roles, mode 0600
 * home/server/server.log
 * </pre>
 *
 * Whoever starts a server in a home must hold that home's {@link InstanceLock}: a server found running there is then a
 * left-over of a killed process and is stopped.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** Small-machine settings; durability stays as PostgreSQL ships it. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_connections", "60"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("track_activity_query_size", "4096"),
            Map.entry("shared_preload_libraries", "pg_stat_statements"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private final Path home;
    private final Path data;
    private final Secrets secrets;
    private final PostgresBinaries programs;
    private final Unprivileged unprivileged;
    private final int port;

    private EmbeddedPostgres(Path home, Unprivileged unprivileged) throws IOException {
        this.home = home;
        this.data = home.resolve("data");
        this.unprivileged = unprivileged;
        this.secrets = Secrets.of(home.resolve("secrets.properties"));
        this.programs = PostgresBinaries.unpack(home);
        this.port = freePort();
    }

    /**
     * Starts the server on a free port, creating the cluster and its roles on the first run.
     *
     * @param settings override the house's settings of PostgreSQL
     * @throws DatabaseProblem with one sentence when the server cannot be started
     */
    public static EmbeddedPostgres start(Path directory, Map<String, String> settings) throws IOException {
        var wanted = directory.toAbsolutePath().normalize();
        Files.createDirectories(wanted.getParent());
        var unprivileged = Unprivileged.find();
        var server = new EmbeddedPostgres(unprivileged.reachable(wanted), unprivileged);
        server.initialise();
        new Leftover(server.data).stop(() -> server.pgCtl("stop", "--mode=fast", "--wait"));
        server.launch(settings);
        new Roles(server.superuser("postgres"), server.secrets).create();
        log.info("PostgreSQL listens on port {}", server.port);
        return server;
    }

    /** Stops a server that a killed process left behind; the caller holds the instance's lock. */
    static void stopLeftover(Path directory) throws IOException {
        if (Files.exists(directory.resolve("data").resolve("postmaster.pid"))) {
            var server = new EmbeddedPostgres(directory.toRealPath(), Unprivileged.find());
            new Leftover(server.data).stop(() -> server.pgCtl("stop", "--mode=fast", "--wait"));
        }
    }

    /** The logins of a server that another process runs in this directory. */
    static Login app(Path directory, int port, String database) throws IOException {
        return new Login(url(port, database), Roles.APP, secretsIn(directory).app());
    }

    static Login owner(Path directory, int port, String database) throws IOException {
        return new Login(url(port, database), Roles.OWNER, secretsIn(directory).owner());
    }

    public int port() {
        return port;
    }

    /** The role that serves: reads and writes rows, owns nothing. */
    public Login app(String database) {
        return new Login(url(port, database), Roles.APP, secrets.app());
    }

    /** The role that owns the database and migrates it. */
    public Login owner(String database) {
        return new Login(url(port, database), Roles.OWNER, secrets.owner());
    }

    /** For set-up only. */
    public Login superuser(String database) {
        return new Login(url(port, database), Roles.SUPERUSER, secrets.superuser());
    }

    /** Creates the database with its extensions and privileges unless it is there. */
    public void createDatabase(String name) {
        new Roles(superuser("postgres"), secrets).createDatabase(name, superuser(name));
    }

    @Override
    public void close() throws IOException {
        pgCtl("stop", "--mode=fast", "--wait", "--timeout=90");
    }

    private void initialise() throws IOException {
        var version = data.resolve("PG_VERSION");
        if (Files.exists(version)) {
            refuseOtherMajor(Files.readString(version).strip());
            unprivileged.own(data);
            unprivileged.own(home.resolve("server"));
            return;
        }
        unprivileged.own(Files.createDirectories(data));
        unprivileged.own(Files.createDirectories(home.resolve("server")));
        var password = Secrets.privateFile(home.resolve("initial-password"));
        try {
            Files.writeString(password, secrets.superuser());
            unprivileged.own(password);
            Commands.run(unprivileged.command(initdb(password)));
        } finally {
            Files.delete(password);
        }
    }

    private List<String> initdb(Path password) {
        // The built-in provider sorts the same on every C library, so an upgrade of the system cannot corrupt an index.
        // The character type must be UTF-8 nevertheless: with plain C, pg_trgm sees no letters in Chinese text.
        var mac = System.getProperty("os.name").startsWith("Mac");
        return List.of(
                programs.program("initdb"),
                "--pgdata=" + data,
                "--username=" + Roles.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + (mac ? "UTF-8" : "C.UTF-8"),
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private void refuseOtherMajor(String version) {
        var major = programs.major();
        if (major != null && !major.equals(version)) {
            throw new DatabaseProblem(
                    "%s was written by PostgreSQL %s, this Courtyard brings %s: make a backup with the older Courtyard and restore it into a new directory."
                            .formatted(data, version, major));
        }
    }

    private void launch(Map<String, String> overriding) throws IOException {
        var settings = new LinkedHashMap<>(SETTINGS);
        settings.putAll(overriding);
        var options = new StringBuilder("-p " + port);
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        var serverLog = home.resolve("server").resolve("server.log");
        try {
            pgCtl("start", "--wait", "--timeout=90", "--log=" + serverLog, "--options=" + options);
        } catch (DatabaseProblem e) {
            throw new DatabaseProblem("PostgreSQL did not start; the reason is in " + serverLog, e);
        }
    }

    private void pgCtl(String action, String... options) throws IOException {
        var command = new ArrayList<>(List.of(programs.program("pg_ctl"), action, "--pgdata=" + data));
        command.addAll(List.of(options));
        Commands.run(unprivileged.command(command));
    }

    private static Secrets secretsIn(Path directory) throws IOException {
        return Secrets.of(directory.toRealPath().resolve("secrets.properties"));
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
