package org.courtyard.concerns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.courtyard.platform.cli.CommandProblem;
import org.courtyard.platform.cli.CourtyardCommand;
import org.courtyard.support.WithPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

@SpringBootTest(properties = "courtyard.data=target/test-data")
@WithPostgres
class RetrainCommandTest {

    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    @Autowired
    ApplicationContext application;

    @AfterEach
    void forget() throws IOException {
        run("--forget");
    }

    @Test
    void isACommandOfTheHouse() {
        assertThat(ServiceLoader.load(CourtyardCommand.class)).hasAtLeastOneElementOfType(RetrainCommand.class);
    }

    @Test
    void refusesKindlyWhenThereIsTooLittle() {
        assertThatThrownBy(this::run)
                .isInstanceOf(CommandProblem.class)
                .hasMessageContaining("Only 0 texts")
                .hasMessageContaining("200")
                .hasMessageContaining("goes on suggesting");
    }

    @Test
    void tellsHowGoodItIsAndThatItIsInForce() throws IOException {
        var table = new StringBuilder("text,category\n");
        for (int i = 0; i < 130; i++) {
            table.append("%d号楼的咕噜箱不动了,lift\n%d号楼的啪嗒桶不动了,rubbish\n".formatted(i, i));
        }
        var file = Files.writeString(folder.resolve("texts.csv"), table + "天上的事,weather\n");
        assertThat(run("--texts", file.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("texts +260 +in 2 categories")
                .containsPattern("unknown category +1 ")
                .containsPattern("held out +52 ")
                .containsPattern("lexicon alone +0\\.0 %")
                .containsPattern("with the model +100\\.0 %")
                .contains("in force now");
        assertThat(run("--forget")).isZero();
        assertThat(out.toString()).contains("Forgotten");
    }

    @Test
    void aTableWithoutTheColumnsIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> run("--texts", file.toString()))
                .isInstanceOf(CommandProblem.class)
                .hasMessageContaining("text, category");
    }

    private int run(String... arguments) throws IOException {
        var command = new RetrainCommand();
        var line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true));
        line.parseArgs(arguments);
        return command.work(application);
    }
}
