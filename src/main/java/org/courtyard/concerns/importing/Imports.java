package org.courtyard.concerns.importing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.places.Level;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.platform.csv.RejectedRows;
import org.courtyard.platform.csv.Row;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.platform.csv.TableReader;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.search.Searchable;
import org.courtyard.platform.text.Masking;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in the history of another system: all rows that fit, in one transaction, so that a file which turns out to be
 * broken leaves nothing behind. Importing again brings in nothing twice.
 */
@Service
public class Imports {

    private static final int TITLE = 60;
    private static final int FIRST_NUMBER = 1001;

    private final Places places;
    private final Categories categories;
    private final HistoryStore store;
    private final Ids ids;
    private final DataSource database;
    private final TransactionTemplate transaction;

    Imports(
            Places places,
            Categories categories,
            HistoryStore store,
            Ids ids,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.places = places;
        this.categories = categories;
        this.store = store;
        this.ids = ids;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param rejects takes the rows that do not fit, with the reason
     * @param dryRun nothing stays
     * @param progress told how many rows were read since
     * @throws org.courtyard.platform.csv.CsvFault when the file is no such table, with line and column
     */
    public ImportReport run(
            TableFile file, Mapping mapping, RejectedRows rejects, boolean dryRun, LongConsumer progress) {
        var began = System.nanoTime();
        var report = new ImportReport();
        report.dryRun = dryRun;
        transaction.executeWithoutResult(status -> {
            try {
                new Run(mapping, rejects, report).all(file, progress);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
            if (dryRun) {
                status.setRollbackOnly();
            }
        });
        report.seconds = (System.nanoTime() - began) / 1e9;
        return report;
    }

    private final class Run {

        private final Mapping mapping;
        private final RejectedRows rejects;
        private final ImportReport report;
        private final RowReader reader;
        private final ForeignPlaces foreignPlaces;
        private final ForeignCategories foreignCategories;
        private final Set<String> known;
        private final Map<Place, Home> homes = new HashMap<>();

        private record Home(Place community, String placeName) {}

        private record Fitting(HistoryRow row, Place place, Category category) {}

        Run(Mapping mapping, RejectedRows rejects, ImportReport report) {
            this.mapping = mapping;
            this.rejects = rejects;
            this.report = report;
            this.reader = new RowReader(mapping);
            this.foreignPlaces = new ForeignPlaces(places, mapping);
            this.foreignCategories = new ForeignCategories(categories, mapping);
            this.known = store.known(mapping.source());
        }

        /** Places and categories are read and made between the batches: COPY holds the connection while it runs. */
        void all(TableFile file, LongConsumer progress) throws IOException, SQLException {
            store.stage();
            try (var table = file.open()) {
                requireColumns(table);
                var batch = new ArrayList<Fitting>();
                for (var row = table.next(); row != null; row = table.next()) {
                    report.read++;
                    progress.accept(1);
                    take(row, batch);
                    if (batch.size() == 5_000) {
                        copy(batch);
                    }
                }
                copy(batch);
            }
            store.analyse();
            store.number(FIRST_NUMBER);
            report.imported = store.insert(mapping.source());
        }

        private void requireColumns(TableReader table) throws IOException {
            var columns = mapping.columns();
            var wanted = new ArrayList<String>();
            wanted.addAll(List.of(columns.id(), columns.raised(), columns.category()));
            wanted.addAll(columns.text());
            for (var optional : new String[] {
                columns.target(),
                columns.closed(),
                columns.recorded(),
                columns.status(),
                columns.reply(),
                columns.group(),
                columns.place(),
                columns.latitude(),
                columns.longitude()
            }) {
                if (optional != null) {
                    wanted.add(optional);
                }
            }
            table.require(wanted.toArray(String[]::new));
        }

        private void take(Row row, List<Fitting> batch) throws IOException {
            try {
                var misfit = row.misfit();
                if (misfit.isPresent()) {
                    throw new RowReader.Unfit("line " + row.line(), "has another number of cells than the titles");
                }
                var history = reader.read(row);
                if (known.contains(history.sourceId())) {
                    report.known++;
                    return;
                }
                var place = foreignPlaces
                        .of(history)
                        .orElseThrow(() -> new RowReader.Unfit("place", "'" + history.place() + "' is not known"));
                var category = foreignCategories
                        .of(history)
                        .orElseThrow(
                                () -> new RowReader.Unfit("category", "'" + history.category() + "' is not known"));
                known.add(history.sourceId());
                homes.computeIfAbsent(place, this::home);
                report.verdicts(history);
                batch.add(new Fitting(history, place, category));
            } catch (RowReader.Unfit unfit) {
                var reason = String.valueOf(unfit.getMessage());
                report.reject(reason);
                rejects.reject(row, reason);
            }
        }

        private void copy(List<Fitting> batch) throws SQLException, IOException {
            var connection = DataSourceUtils.getConnection(database);
            try (var staging = new HistoryStaging(connection)) {
                for (var fitting : batch) {
                    write(staging, fitting);
                }
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
            batch.clear();
        }

        private void write(HistoryStaging staging, Fitting fitting) throws SQLException {
            var row = fitting.row();
            var home = Objects.requireNonNull(homes.get(fitting.place()));
            var body = row.text().isEmpty() ? fitting.category().zh() : row.text();
            staging.value(fitting.place().region())
                    .value(ids.at(row.raised().toEpochMilli(), fitting.place().region()))
                    .value(home.community().id())
                    .text(home.community().shortName())
                    .value(fitting.place().id())
                    .ids(fitting.place().path())
                    .text(home.placeName())
                    .text(fitting.category().code())
                    .value(fitting.category().version())
                    .text(title(body))
                    .text(body)
                    .text(mapping.visible() ? Masking.mask(body) : null)
                    .words(Searchable.terms(body + " " + home.placeName() + " " + row.sourceId()))
                    .text(mapping.visible() ? "PUBLIC" : "HANDLERS")
                    .value(row.over())
                    .text(row.reply())
                    .time(row.raised())
                    .time(row.closed())
                    .time(row.target())
                    .value(row.recorded())
                    .value(row.latitude())
                    .value(row.longitude())
                    .text(row.sourceId())
                    .endOfRow();
        }

        private Home home(Place place) {
            var ancestors = places.ancestors(place);
            var community = ancestors.stream()
                    .filter(each -> each.level() == Level.COMMUNITY)
                    .findFirst()
                    .orElse(place);
            return new Home(community, place.shortName());
        }

        private static String title(String body) {
            var line = body.lines().findFirst().orElse(body);
            int end = Math.min(TITLE, line.codePointCount(0, line.length()));
            return line.substring(0, line.offsetByCodePoints(0, end));
        }
    }
}
