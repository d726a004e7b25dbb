package org.courtyard.places.divisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.courtyard.places.PlaceMemory;
import org.courtyard.places.Retelling;
import org.courtyard.places.divisions.DivisionReport.Change;
import org.courtyard.platform.csv.CsvFault;
import org.courtyard.platform.csv.CsvProblem;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The official divisions of the country: taken over from tables and kept up with newer editions. */
@Service
public class Divisions {

    /** Fewer are closed without asking. */
    private static final int FEW = 100;

    /** Worth building the indexes anew. */
    private static final int MANY = 50_000;

    /** A newer edition seldom does away with more than this part of all divisions. */
    private static final int MOST_GONE_PERCENT = 5;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DivisionStaging staging;
    private final DivisionChecks checks;
    private final DivisionMerge merge;
    private final DivisionClosing closing;
    private final DivisionLog log;
    private final Retelling retelling;
    private final Ids ids;
    private final PlaceMemory memory;
    private final InstantSource time;

    Divisions(
            DivisionStaging staging,
            DivisionChecks checks,
            DivisionMerge merge,
            DivisionClosing closing,
            DivisionLog log,
            Retelling retelling,
            Ids ids,
            PlaceMemory memory,
            InstantSource time) {
        this.staging = staging;
        this.checks = checks;
        this.merge = merge;
        this.closing = closing;
        this.log = log;
        this.retelling = retelling;
        this.ids = ids;
        this.memory = memory;
        this.time = time;
    }

    /**
     * Takes over tables {@code code,name[,parentCode][,level][,successor]} in any order, all or nothing. Importing the
     * same again changes nothing. What an earlier import brought and these tables lack is closed when they hold others of the
     * same level under the same parent, or when its parent has gone; it stays readable.
     *
     * @throws DivisionFaults when the tables are not sound; each problem with file, line and column
     * @throws Conflict when a great part of all divisions would go and the edition does not say that this is meant
     * @throws IOException when a file cannot be read
     */
    @Transactional
    public DivisionReport take(List<TableFile> files, DivisionEdition edition, DivisionProgress progress)
            throws IOException {
        memory.forget();
        staging.begin();
        long rows = staging.copy(files, progress);
        var names = files.stream().map(TableFile::name).toList();
        var problems = new ArrayList<CsvProblem>(checks.twice(names));
        staging.index();
        var hung = checks.hangHigher();
        problems.addAll(checks.unfitParents(names));
        problems.addAll(checks.unknownSuccessors(names));
        if (!problems.isEmpty()) {
            throw new DivisionFaults(problems);
        }
        staging.succeed(edition.successors());
        checks.successorsFit();
        log.keepWhatWasChangedHere(edition.name());
        var report = merged(rows, edition, hung);
        staging.end();
        return report;
    }

    /** What {@link #take} would do; nothing is done. */
    @Transactional
    public DivisionReport compare(List<TableFile> files, DivisionEdition edition, DivisionProgress progress)
            throws IOException {
        var report = take(files, edition, progress);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return report;
    }

    private DivisionReport merged(long rows, DivisionEdition edition, List<Change> hung) {
        int before = closing.present();
        closing.findGone(edition.excerpt());
        refuseGreatLoss(before, edition);
        int kept = log.kept();
        List<Change> came = before == 0 ? List.of() : merge.comes(MANY);
        var renamed = merge.rename(edition.name());
        int returned = merge.bringBack(edition.name());
        int added = merge.add(edition.name(), rows > MANY && rows > 2L * before);
        var moved = merge.move(edition.name());
        closing.unfitSuccessors().stream().findFirst().ifPresent(code -> {
            throw new Conflict("places.import.successor-below", code);
        });
        var today = LocalDate.ofInstant(time.instant(), ZONE);
        var gone = closing.close(today);
        var report = new DivisionReport(
                edition.name(), rows, added, returned, kept, came, renamed, moved, gone, hung, closing.stranded());
        if (!report.changedNothing()) {
            log.note(report, time.instant());
        }
        var id = ids.next(0);
        if (log.write(id, edition.name(), today, time.instant())) {
            retelling.begin(id);
        }
        return report;
    }

    /** Takes over the divisions of Dalian that come with Courtyard. */
    @Transactional
    public DivisionReport takeDalian() {
        try {
            var copy = Files.createTempFile("dalian", ".csv");
            try (var shipped = Objects.requireNonNull(Divisions.class.getResourceAsStream("/places/dalian_2102.csv"))) {
                Files.copy(shipped, copy, StandardCopyOption.REPLACE_EXISTING);
                return take(
                        List.of(TableFile.of(copy)), new DivisionEdition("2021", true, false), DivisionProgress.NONE);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException | CsvFault broken) {
            throw new UncheckedIOException("The shipped divisions cannot be read", new IOException(broken));
        }
    }

    private void refuseGreatLoss(int before, DivisionEdition edition) {
        int gone = closing.goneCount();
        if (!edition.acceptGone() && gone > FEW && gone > (long) before * MOST_GONE_PERCENT / 100) {
            throw new Conflict("places.import.many-gone", gone, before);
        }
    }
}
