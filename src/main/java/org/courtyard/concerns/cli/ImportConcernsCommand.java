package org.courtyard.concerns.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.courtyard.concerns.importing.Imports;
import org.courtyard.concerns.importing.MappingFile;
import org.courtyard.platform.cli.CommandProblem;
import org.courtyard.platform.cli.ImportCommand;
import org.courtyard.platform.cli.InstanceCommand;
import org.courtyard.platform.cli.Progress;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.csv.CsvMessages;
import org.courtyard.platform.csv.RejectedRows;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./courtyard import concerns}. */
@Command(
        name = "concerns",
        description = "Brings in the concern history of another system from a CSV (plain, gz, zip).",
        mixinStandardHelpOptions = true)
public class ImportConcernsCommand extends InstanceCommand implements ImportCommand {

    @Parameters(paramLabel = "FILE", description = "The table.")
    private @Nullable Path file;

    @Option(names = "--mapping", required = true, paramLabel = "M.yaml", description = "What each column is.")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", description = "Reads and checks everything, keeps nothing.")
    private boolean dryRun;

    @Option(names = "--strict", description = "Exit code 1 when rows were rejected.")
    private boolean strict;

    @Override
    protected int work(ApplicationContext application) throws Exception {
        var table = Objects.requireNonNull(file);
        if (!Files.isReadable(table)) {
            throw new CommandProblem(table + ": there is no such file, or it cannot be read");
        }
        var wanted = MappingFile.read(Objects.requireNonNull(mapping));
        var messages = new CsvMessages(application.getBean(Texts.class), Lang.EN);
        var input = TableFile.of(table);
        List<String> titles;
        try (var peek = input.open()) {
            titles = peek.titles();
        } catch (CsvFault fault) {
            throw new CommandProblem(messages.line(fault.problem()));
        }
        try (var rejects = new RejectedRows(table, titles);
                var progress = new Progress("Reading " + table.getFileName(), 0)) {
            var report = application.getBean(Imports.class).run(input, wanted, rejects, dryRun, progress::advance);
            report.lines().forEach(System.out::println);
            if (rejects.count() > 0) {
                System.err.println(rejects.count() + " rejected rows are in " + rejects.path());
            }
            return strict && report.rejected() > 0 ? 1 : 0;
        } catch (CsvFault fault) {
            throw new CommandProblem(messages.line(fault.problem()));
        }
    }
}
