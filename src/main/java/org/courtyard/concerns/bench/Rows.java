package org.courtyard.concerns.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.courtyard.platform.postgres.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of hot tables that came into being, found by the number of the transaction that wrote them. So what is counted
 * as "one intake" is what an intake writes today, in whichever modules.
 */
final class Rows {

    private final DataSource pool;
    private final JdbcClient jdbc;
    private final Database database;

    Rows(ApplicationContext application) {
        this.pool = application.getBean(DataSource.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.database = application.getBean(Database.class);
    }

    /** @param number of the concern this belongs to; kept in its words, too */
    record Row(String table, List<Column> columns) {

        @Nullable
        String value(String name) {
            return columns.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .map(Column::value)
                    .orElse(null);
        }
    }

    record Column(String name, String type, @Nullable String value) {}

    DataSource pool() {
        return pool;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** The first transaction that has not begun. */
    long mark() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    int concerns() {
        return jdbc.sql("select count(*) from concerns.concern")
                .query(Integer.class)
                .single();
    }

    /** The last number that a writer of plain rows gave, in this run or an earlier one. */
    int lastRawNumber() {
        return jdbc.sql("select coalesce(max(number), :first) from concerns.concern where number > :first")
                .param("first", RawWriter.FIRST_NUMBER)
                .query(Integer.class)
                .single();
    }

    void analyze() {
        database.owner().run("analyze");
    }

    /** All rows of hot tables written since the mark; a hot table is keyed by its region first. */
    List<Row> since(long mark) {
        var rows = new ArrayList<Row>();
        for (var table : hotTables()) {
            var columns = columns(table);
            var texts = columns.stream().map(each -> each.name() + "::text").toList();
            jdbc.sql("select " + String.join(", ", texts) + " from " + table
                            + " where xmin::text::bigint >= :mark % 4294967296")
                    .param("mark", mark)
                    .query((row, n) -> {
                        var values = new ArrayList<Column>();
                        for (int i = 0; i < columns.size(); i++) {
                            var column = columns.get(i);
                            values.add(new Column(column.name(), column.type(), row.getString(i + 1)));
                        }
                        return new Row(table, values);
                    })
                    .list()
                    .forEach(rows::add);
        }
        return rows;
    }

    /** The ids that came into being with these rows. */
    static Set<String> born(List<Row> rows) {
        var ids = new HashSet<String>();
        rows.forEach(row -> {
            var id = row.value("id");
            if (id != null) {
                ids.add(UUID.fromString(id).toString());
            }
        });
        return ids;
    }

    private List<String> hotTables() {
        return jdbc.sql("""
                        select c.oid::regclass::text
                          from pg_class c
                          join pg_index i on i.indrelid = c.oid and i.indisprimary
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                         where a.attname = 'region' and c.relkind = 'r'
                         order by 1
                        """).query(String.class).list();
    }

    private List<Column> columns(String table) {
        return jdbc.sql("""
                        select attname, format_type(atttypid, atttypmod) as type from pg_attribute
                         where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                         order by attnum
                        """)
                .param("table", table)
                .query((row, n) -> new Column(row.getString("attname"), row.getString("type"), null))
                .list();
    }
}
