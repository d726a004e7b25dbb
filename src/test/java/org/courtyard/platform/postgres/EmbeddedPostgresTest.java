package org.courtyard.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsDataItsSecretsAndItsDurability() throws Exception {
        var home = directory.resolve("postgres");
        try (var server = EmbeddedPostgres.start(home, Map.of())) {
            server.createDatabase("courtyard");
            server.owner("courtyard").run("create schema kept", "create table kept.fact (said text)");
            server.app("courtyard").run("insert into kept.fact values ('路灯修好了')");
        }
        var mode = Files.getPosixFilePermissions(home.toRealPath().resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
        try (var server = EmbeddedPostgres.start(home, Map.of())) {
            var app = server.app("courtyard");
            assertThat(ask(app, "select said from kept.fact")).isEqualTo("路灯修好了");
            assertThat(ask(app, "show fsync")).isEqualTo("on");
            assertThat(ask(app, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(app, "show password_encryption")).isEqualTo("scram-sha-256");
            var stranger = new Login(app.url(), app.user(), "guessed");
            assertThatThrownBy(stranger::connect).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aServerLeftOverIsStoppedAndNothingIsLost() throws Exception {
        var home = directory.resolve("postgres");
        var killed = EmbeddedPostgres.start(home, Map.of());
        killed.createDatabase("courtyard");
        killed.owner("courtyard").run("create schema kept", "create table kept.fact as select 1 as one");
        try (var next = EmbeddedPostgres.start(home, Map.of())) {
            assertThat(ask(next.owner("courtyard"), "select one from kept.fact"))
                    .isEqualTo("1");
            assertThatThrownBy(() -> killed.app("courtyard").connect()).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aStrangersProcessBehindAStalePidFileIsLeftAlone() throws Exception {
        var data = Files.createDirectories(directory.resolve("data"));
        var file = data.resolve("postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n");
        List<String> stopped = new ArrayList<>();
        new Leftover(data).stop(() -> stopped.add("stopped"));
        assertThat(stopped).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void oneServesOthersJoinAndNeverStopIt() throws Exception {
        var settings = CourtyardSettings.load(Map.of(), directory, Map.of());
        try (var serving = Database.serve(settings)) {
            assertThatThrownBy(() -> Database.serve(settings))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("Another Courtyard is running on " + directory);
            try (var joined = Database.join(settings)) {
                assertThat(ask(joined.app(), "select current_user")).isEqualTo("courtyard_app");
                assertThat(ask(joined.owner(), "select current_user")).isEqualTo("courtyard_owner");
            }
            assertThat(ask(serving.app(), "select 1")).isEqualTo("1");
            serving.announce(8080);
            assertThat(Files.readString(directory.resolve("instance.lock")))
                    .contains("port=8080", "pid=" + ProcessHandle.current().pid());
        }
        try (var alone = Database.join(settings)) {
            assertThat(ask(alone.app(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void knowsTheArchiveOfEachMachine() {
        assertThat(PostgresBinaries.archive("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archive("Linux", "aarch64")).isEqualTo("/postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.archive("Mac OS X", "x86_64")).isEqualTo("/postgres-darwin-x86_64.txz");
        assertThat(PostgresBinaries.archive("Mac OS X", "aarch64")).isEqualTo("/postgres-darwin-arm_64.txz");
    }

    @Test
    void freshStartKeepsWhatItIsToldAndRefusesARunningInstance() throws Exception {
        Files.writeString(directory.resolve("courtyard.yaml"), "port: 8081\n");
        Files.writeString(directory.resolve("keys.json"), "{}");
        try (var _ = InstanceLock.take(directory).orElseThrow()) {
            assertThatThrownBy(() -> FreshStart.in(directory, List.of())).hasMessageContaining("stop it first");
        }
        FreshStart.in(directory, List.of("courtyard.yaml"));
        assertThat(directory.resolve("keys.json")).doesNotExist();
        assertThat(directory.resolve("courtyard.yaml")).exists();
    }

    private static String ask(Login login, String question) throws SQLException, IOException {
        try (var connection = login.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            if (!row.next()) {
                throw new IOException("no row for " + question);
            }
            return row.getString(1);
        }
    }
}
