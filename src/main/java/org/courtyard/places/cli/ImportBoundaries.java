package org.courtyard.places.cli;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.courtyard.places.Boundaries;
import org.courtyard.places.Crs;
import org.courtyard.platform.cli.ImportCommand;
import org.courtyard.platform.cli.InstanceCommand;
import org.courtyard.platform.csv.CsvLine;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.problems.BadInput;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ./courtyard import boundaries}. */
@Command(
        name = "boundaries",
        description = "Draw official divisions: a GeoJSON collection of polygons that carry a code.",
        footer = "What cannot be taken over is in FILE.rejected.csv with the reason.")
public final class ImportBoundaries extends InstanceCommand implements ImportCommand {

    @Parameters(paramLabel = "FILE.geojson", description = "A FeatureCollection of Polygon and MultiPolygon.")
    private Path file = Path.of("");

    @Option(names = "--crs", required = true, description = "Of the file: wgs84, gcj02 or bd09.")
    private String crs = "";

    @Option(
            names = "--code-property",
            defaultValue = "adcode",
            description = "Property with the code (default: adcode).")
    private String codeProperty = "adcode";

    @Option(names = "--strict", description = "Exit 1 when a feature was rejected.")
    private boolean strict;

    @Override
    protected int work(ApplicationContext application) throws IOException {
        var texts = application.getBean(Texts.class);
        var system = Crs.ofCode(crs)
                .filter(known -> !crs.isBlank())
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), texts.say(Lang.EN, "places.crs-unknown")));
        var target = file.resolveSibling(file.getFileName() + ".rejected.csv");
        var unfinished = file.resolveSibling(file.getFileName() + ".rejected.csv.part");
        var err = spec.commandLine().getErr();
        Boundaries.Report report;
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var rejected = Files.newBufferedWriter(unfinished)) {
            line(rejected, List.of("feature", "code", "reason"));
            report = application
                    .getBean(Boundaries.class)
                    .take(
                            in,
                            system,
                            codeProperty,
                            (number, code, key, args) -> line(
                                    rejected,
                                    List.of(
                                            String.valueOf(number),
                                            Objects.requireNonNullElse(code, ""),
                                            texts.say(Lang.EN, key, args))));
        } catch (BadInput bad) {
            Files.deleteIfExists(unfinished);
            bad.wrongs().forEach(each -> err.println(texts.say(Lang.EN, each.key(), each.args())));
            err.println(texts.say(Lang.EN, "places.import.nothing-done"));
            err.flush();
            return 1;
        }
        if (report.rejected() > 0) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            err.println(texts.say(Lang.EN, "places.boundaries.rejected", report.rejected(), target));
        } else {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(target);
        }
        err.flush();
        spec.commandLine()
                .getOut()
                .println(texts.say(
                        Lang.EN,
                        "places.boundaries.counts",
                        report.features(),
                        report.drawn(),
                        report.mended(),
                        report.same(),
                        report.rejected()));
        spec.commandLine().getOut().flush();
        return strict && report.rejected() > 0 ? 1 : 0;
    }

    private static void line(BufferedWriter out, List<String> cells) {
        try {
            out.write(CsvLine.of(cells));
            out.write("\r\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
