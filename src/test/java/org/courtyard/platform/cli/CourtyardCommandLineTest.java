package org.courtyard.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.courtyard.CourtyardApplication;
import org.courtyard.platform.postgres.InstanceLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourtyardCommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path data;

    @Test
    void helpListsTheCommandsButNotTheHiddenOnes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("demo", "serve", "doctor", "courtyard test")
                .doesNotContain(" train ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void wrongUsageIsTwoAndExplained() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(err.toString()).contains("dance");
        assertThat(run()).isEqualTo(2);
        assertThat(run("demo", "--port", "many")).isEqualTo(2);
    }

    @Test
    void aSecondServerOnTheSameDataIsRefusedInOneLine() throws Exception {
        try (var _ = InstanceLock.take(data).orElseThrow()) {
            assertThat(run("serve", "--port", "0", "--data", data.toString())).isEqualTo(1);
        }
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("Another Courtyard is running on " + data);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theDoctorFindsANewPlaceWell() {
        assertThat(run("doctor", "--data", data.resolve("new").toString())).isZero();
        assertThat(out.toString()).contains("JDK", "disk", "none yet").doesNotContain("FAULT");
    }

    @Test
    void freshNeverEmptiesAForeignDirectory() throws Exception {
        var precious = Files.writeString(data.resolve("letter.txt"), "dear neighbour");
        assertThat(run("demo", "--fresh", "--data", data.toString())).isEqualTo(1);
        assertThat(precious).exists();
        assertThat(err.toString()).contains("--fresh leaves it alone");
    }

    @Test
    void progressIsABarOnATerminal() {
        var bytes = new ByteArrayOutputStream();
        try (var progress = new Progress("Reading", 4, new PrintStream(bytes, true, StandardCharsets.UTF_8), true)) {
            progress.advance(2);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("Reading [###############---------------] 2 of 4 (50%)");
    }

    private int run(String... arguments) {
        var line = CourtyardCommandLine.of(CourtyardApplication.class);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
