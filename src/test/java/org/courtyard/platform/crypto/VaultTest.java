package org.courtyard.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
class VaultTest {

    private static final Cell CELL = new Cell("concerns.reporter", "sealed", new UUID(1, 1));

    record Word(String text) {}

    @Autowired
    SealingKeyStore known;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault house;

    @TempDir
    Path directory;

    @BeforeEach
    void nothingIsSealed() {
        jdbc.sql("delete from platform.sealing_key").update();
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from platform.sealing_key").update();
        house.refresh();
    }

    @Test
    void opensWhatItSealed() {
        var vault = vault(directory);
        var sealed = vault.seal(CELL, new Word("13800004211"));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("13800004211");
        assertThat(vault.open(CELL, sealed, Word.class)).isEqualTo(new Word("13800004211"));
    }

    @Test
    void aSealedValueDoesNotOpenInAnotherCell() {
        var vault = vault(directory);
        var sealed = vault.seal(CELL, new Word("a"));
        for (var other : new Cell[] {
            new Cell("concerns.reporter", "sealed", new UUID(1, 2)),
            new Cell("concerns.support", "sealed", CELL.row()),
            new Cell("concerns.reporter", "other", CELL.row())
        }) {
            assertThatThrownBy(() -> vault.open(other, sealed, Word.class)).isInstanceOf(KeyProblem.class);
        }
    }

    @Test
    void refusesToStartWithoutItsKeysAndNamesTheVariable() throws IOException {
        vault(directory);
        Files.delete(directory.resolve("keys.json"));
        assertThatThrownBy(() -> vault(directory))
                .isInstanceOf(KeyProblem.class)
                .hasMessageContainingAll("COURTYARD_KEYS", directory.toString());
        assertThat(directory.resolve("keys.json")).doesNotExist();
    }

    @Test
    void refusesToStartWithTheKeysOfAnotherInstallation(@TempDir Path other) {
        vault(directory);
        var strange = new KeyFile(other.resolve("keys.json"));
        strange.writeFirst(KeySet.made());
        assertThatThrownBy(() -> vault(other)).isInstanceOf(KeyProblem.class).hasMessageContaining("COURTYARD_KEYS");
    }

    @Test
    void whatWasSealedBeforeARotationOpensAfterIt() {
        var vault = vault(directory);
        var before = vault.seal(CELL, new Word("old"));
        vault.replace(vault.keys().prepared());
        vault.replace(vault.keys().turned());
        assertThat(vault.open(CELL, before, Word.class)).isEqualTo(new Word("old"));
        assertThat(Arrays.copyOf(before, KeySet.PREFIX)).isNotEqualTo(vault.prefix());
        assertThat(vault.seal(CELL, new Word("new"))).startsWith(vault.prefix());
    }

    @Test
    void anotherServerOpensWhatARotatedKeySealed() {
        var one = vault(directory);
        var other = vault(directory);
        one.replace(one.keys().prepared().turned());
        assertThat(other.open(CELL, one.seal(CELL, new Word("x")), Word.class)).isEqualTo(new Word("x"));
    }

    @Test
    void theSameNumberLeavesTheSameTraceBeforeAndAfterARotation() {
        var vault = vault(directory);
        var before = vault.trace("13800004211");
        vault.replace(vault.keys().prepared().turned());
        assertThat(vault.trace("13800004211")).isEqualTo(before).isNotEqualTo(vault.trace("13800004212"));
    }

    @Test
    void anotherHouseLeavesAnotherTrace(@TempDir Path other) {
        var here = vault(directory).trace("13800004211");
        jdbc.sql("delete from platform.sealing_key").update();
        assertThat(vault(other).trace("13800004211")).isNotEqualTo(here);
    }

    private Vault vault(Path data) {
        var settings = CourtyardSettings.load(Map.of(), data, Map.of());
        return new Vault(settings, known, InstantSource.system(), JsonMapper.shared());
    }
}
