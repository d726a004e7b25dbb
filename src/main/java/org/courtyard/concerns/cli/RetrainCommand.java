package org.courtyard.concerns.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.courtyard.concerns.Learning;
import org.courtyard.concerns.suggestion.Corpus;
import org.courtyard.concerns.suggestion.LabelledText;
import org.courtyard.concerns.suggestion.Trial;
import org.courtyard.platform.cli.CommandProblem;
import org.courtyard.platform.cli.InstanceCommand;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.csv.CsvMessages;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./courtyard retrain}. */
@Command(
        name = "retrain",
        description = "Let suggested categories learn from the concerns handled here; servers need no restart.")
public final class RetrainCommand extends InstanceCommand {

    @Option(
            names = "--texts",
            paramLabel = "FILE.csv",
            description = "Also learn from this table: columns text and category (its code or name here).")
    private @Nullable Path texts;

    @Option(names = "--forget", description = "Learn nothing: go back to the shipped lexicon alone.")
    private boolean forget;

    @Override
    protected int work(ApplicationContext application) throws IOException {
        var learning = application.getBean(Learning.class);
        var out = spec.commandLine().getOut();
        if (forget) {
            out.println(learning.forget() ? "Forgotten: the lexicon suggests alone." : "Nothing had been learned.");
        } else {
            var messages = new CsvMessages(application.getBean(Texts.class), Lang.EN);
            tell(learning.learn(texts == null ? List.of() : read(texts, messages)), out);
        }
        out.flush();
        return 0;
    }

    private static List<LabelledText> read(Path file, CsvMessages messages) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CommandProblem(file + ": there is no such file, or it cannot be read");
        }
        var read = new ArrayList<LabelledText>();
        try (var table = TableFile.of(file).open().require("text", "category")) {
            for (var row = table.next(); row != null; row = table.next()) {
                if (!row.get("text").isEmpty()) {
                    read.add(new LabelledText(row.get("text"), row.get("category")));
                }
            }
        } catch (CsvFault fault) {
            throw new CommandProblem(messages.line(fault.problem()));
        }
        return read;
    }

    private static void tell(Learning.Learned learned, PrintWriter out) {
        var corpus = learned.corpus();
        var trial = learned.trial().orElseThrow(() -> tooLittle(learned));
        print(
                out,
                "texts                 %,10d  in %d categories",
                corpus.texts().size(),
                corpus.categories());
        print(out, "  handled here        %,10d", learned.handled());
        print(out, "  from the table      %,10d", learned.outside());
        print(
                out,
                "  left out            %,10d  said twice, or a category of fewer than %d",
                corpus.leftOut(),
                least());
        if (learned.unknown() > 0) {
            print(out, "  unknown category    %,10d  of the table", learned.unknown());
        }
        print(out, "held out              %,10d  not seen while learning from %,d", trial.heldOut(), trial.seen());
        out.println();
        print(out, "%-18s%10s%14s%14s", "", "first", "among three", "claims");
        print(out, "lexicon alone", trial.lexicon());
        print(out, "with the model", trial.both());
        out.println();
        out.println(
                learned.inForce()
                        ? "The model is better: it is in force now; running servers take it up within a minute."
                        : "The model is no better than the lexicon alone: nothing was changed.");
    }

    private static CommandProblem tooLittle(Learning.Learned learned) {
        return new CommandProblem(
                "Only %d texts in %d categories so far (at least %d in each): %d in two are needed to learn. The lexicon goes on suggesting."
                        .formatted(
                                learned.corpus().texts().size(),
                                learned.corpus().categories(),
                                least(),
                                Learning.LEAST_TEXTS));
    }

    private static int least() {
        return Corpus.LEAST_PER_CATEGORY;
    }

    private static void print(PrintWriter out, String name, Trial.Score score) {
        print(
                out,
                "%-18s%8.1f %%%12.1f %%%12.1f %%",
                name,
                100 * score.first(),
                100 * score.amongThree(),
                100 * score.confidence());
    }

    private static void print(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
