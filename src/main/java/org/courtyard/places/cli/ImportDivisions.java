package org.courtyard.places.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtyard.places.divisions.DivisionEdition;
import org.courtyard.places.divisions.DivisionFaults;
import org.courtyard.places.divisions.Divisions;
import org.courtyard.platform.cli.ImportCommand;
import org.courtyard.platform.cli.InstanceCommand;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.csv.CsvMessages;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.problems.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./courtyard import divisions}. */
@Command(
        name = "divisions",
        description = "Take over official divisions: code,name,parentCode[,level][,successor].",
        footer = "What an earlier import brought and the files lack is closed, not deleted.")
public final class ImportDivisions extends InstanceCommand implements ImportCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE.csv", description = "Tables in any order; gz and zip are accepted.")
    private List<Path> files = List.of();

    @Option(names = "--edition", paramLabel = "NAME", description = "Name of the edition (default: the first file's).")
    private @Nullable String edition;

    @Option(names = "--excerpt", description = "The files hold only a part: close nothing that is missing.")
    private boolean excerpt;

    @Option(names = "--accept-gone", description = "Close what is missing even if it is a great part of all.")
    private boolean acceptGone;

    @Option(names = "--encoding", description = "Of the files (default: UTF-8, else GB18030).")
    private @Nullable Charset encoding;

    @Option(
            names = "--successors",
            paramLabel = "FILE.csv",
            description = "What took the place of what: code,successor.")
    private @Nullable Path successors;

    @Option(names = "--report", paramLabel = "FILE.csv", description = "Write every difference there.")
    private @Nullable Path reported;

    @Option(names = "--dry-run", description = "Only report the differences.")
    private boolean dryRun;

    @Override
    protected int work(ApplicationContext application) throws Exception {
        var tables = files.stream()
                .map(file -> TableFile.of(file).withEncoding(encoding))
                .toList();
        var err = spec.commandLine().getErr();
        var texts = application.getBean(Texts.class);
        var messages = new CsvMessages(texts, Lang.EN);
        try {
            var progress = new ImportProgress(err);
            var wanted = new DivisionEdition(editionName(), excerpt, acceptGone, successors());
            var divisions = application.getBean(Divisions.class);
            var report =
                    dryRun ? divisions.compare(tables, wanted, progress) : divisions.take(tables, wanted, progress);
            progress.done(report.rows());
            new DivisionReportText(spec.commandLine().getOut(), texts).print(report);
            if (reported != null) {
                DivisionReportFile.write(report, reported);
            }
            if (dryRun) {
                err.println(texts.say(Lang.EN, "places.import.nothing-done"));
            }
            return 0;
        } catch (CsvFault fault) {
            err.println(messages.line(fault.problem()));
        } catch (DivisionFaults faults) {
            faults.problems().forEach(each -> err.println(messages.line(each)));
        } catch (Conflict refused) {
            err.println(texts.say(Lang.EN, refused.key(), refused.args()));
        }
        err.println(texts.say(Lang.EN, "places.import.nothing-done"));
        err.flush();
        return 1;
    }

    private Map<String, String> successors() throws IOException {
        var found = new LinkedHashMap<String, String>();
        if (successors != null) {
            try (var table = TableFile.of(successors).open()) {
                table.require("code", "successor");
                for (var row = table.next(); row != null; row = table.next()) {
                    var code = row.at(table.index("code")).strip();
                    if (found.put(code, row.at(table.index("successor")).strip()) != null) {
                        throw new CsvFault(row.problemAt("code", "places.import.successor-twice", code));
                    }
                }
            }
        }
        return found;
    }

    private String editionName() {
        if (edition != null && !edition.isBlank()) {
            return edition.strip();
        }
        var first = String.valueOf(files.getFirst().getFileName());
        return first.contains(".") ? first.substring(0, first.indexOf('.')) : first;
    }
}
