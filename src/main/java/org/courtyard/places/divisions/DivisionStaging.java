package org.courtyard.places.divisions;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.courtyard.platform.csv.TableFile;
import org.courtyard.platform.ids.Ids;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** The tables to import, as they are, in a temporary table of this transaction. */
@Repository
class DivisionStaging {

    private final JdbcClient jdbc;
    private final DataSource database;
    private final Ids ids;

    DivisionStaging(JdbcClient jdbc, DataSource database, Ids ids) {
        this.jdbc = jdbc;
        this.database = database;
        this.ids = ids;
    }

    void begin() {
        // one import at a time; the lock goes with the transaction
        jdbc.sql("select pg_advisory_xact_lock(hashtext('places.divisions'))")
                .query((row, n) -> 1)
                .single();
        // a long index entry list is merged in large steps instead of many small ones
        jdbc.sql("""
                        select set_config('work_mem', '64MB', true), set_config('maintenance_work_mem', '256MB', true),
                               set_config('gin_pending_list_limit', '16MB', true)
                        """).query((row, n) -> 1).single();
        end();
        jdbc.sql("""
                        create temporary table division_row (
                            file int not null, line bigint not null, code text not null, name text not null,
                            short_name text not null, pinyin text not null, initials text not null, kind text not null,
                            rank int not null, said_parent text, parent text, successor text, id uuid not null,
                            region int not null, pseudo boolean not null
                        ) on commit drop
                        """).update();
        jdbc.sql("""
                        create temporary table division_gone (id uuid primary key, code text not null, kind text not null, successor text)
                            on commit drop
                        """).update();
        jdbc.sql(
                        "create temporary table division_successor (code text primary key, successor text not null) on commit drop")
                .update();
        jdbc.sql("create temporary table division_kept (id uuid primary key) on commit drop")
                .update();
        jdbc.sql("""
                        create temporary table division_changed (id uuid not null, kind text not null, rank int, before text,
                            after text, from_id uuid, to_id uuid, reach uuid[] not null) on commit drop
                        """).update();
    }

    /** What took the place of what, told apart from the tables themselves. */
    void succeed(Map<String, String> successors) {
        successors.forEach((code, successor) -> jdbc.sql(
                        "insert into division_successor (code, successor) values (:code, :successor)")
                .param("code", code)
                .param("successor", successor)
                .update());
    }

    /**
     * Reads all files.
     *
     * @return the number of rows
     * @throws DivisionFaults when rows cannot be taken
     */
    long copy(List<TableFile> files, DivisionProgress progress) throws IOException {
        var connection = DataSourceUtils.getConnection(database);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                            copy division_row (file, line, code, name, short_name, pinyin, initials, kind, rank,
                                               said_parent, parent, successor, id, region, pseudo) from stdin
                            """);
            try (var rows = new DivisionCopy(copy, ids)) {
                for (int i = 0; i < files.size(); i++) {
                    rows.add(i, files.get(i), progress);
                }
                return rows.finish();
            }
        } catch (SQLException problem) {
            throw new IOException("The database did not take the rows: " + problem.getMessage(), problem);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    void index() {
        jdbc.sql("create index on division_row (code)").update();
        jdbc.sql("analyze division_row").update();
    }

    void end() {
        jdbc.sql(
                        "drop table if exists pg_temp.division_row, pg_temp.division_gone, pg_temp.division_successor, pg_temp.division_kept, pg_temp.division_changed")
                .update();
    }
}
