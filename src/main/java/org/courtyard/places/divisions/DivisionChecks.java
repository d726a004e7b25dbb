package org.courtyard.places.divisions;

import java.util.List;
import org.courtyard.platform.csv.CsvProblem;
import org.courtyard.platform.problems.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the staged rows fit together and with what is there. */
@Repository
class DivisionChecks {

    private static final int MOST_PROBLEMS = 20;

    private final JdbcClient jdbc;

    DivisionChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes that stand there more than once. */
    List<CsvProblem> twice(List<String> files) {
        return jdbc.sql("""
                        with twice as (select code from division_row group by code having count(*) > 1 limit :most),
                             numbered as (
                                select code, file, line,
                                       first_value(file) over earlier as first_file,
                                       first_value(line) over earlier as first_line,
                                       row_number() over earlier as number
                                  from division_row join twice using (code)
                                window earlier as (partition by code order by file, line))
                        select * from numbered where number > 1 order by file, line limit :most
                        """)
                .param("most", MOST_PROBLEMS)
                .query((row, n) -> CsvProblem.inCell(
                        files.get(row.getInt("file")),
                        row.getLong("line"),
                        "code",
                        "places.import.code-twice",
                        row.getString("code"),
                        files.get(row.getInt("first_file")),
                        row.getString("first_line")))
                .list();
    }

    /**
     * A parent that is nowhere is replaced by the longest existing code that begins the row's own.
     *
     * @return those whose table named a parent in vain
     */
    List<DivisionReport.Change> hangHigher() {
        jdbc.sql("""
                        with lost as (
                            select s.code, s.rank from division_row s
                             where s.successor is null and (s.said_parent is null or s.said_parent = ''
                                or (not exists (select 1 from division_row p
                                                 where p.code = s.said_parent and p.successor is null)
                                    and not exists (select 1 from places.place p
                                                     where p.code_system = 'nbs' and p.code = s.said_parent
                                                       and p.valid_to is null
                                                       and p.code not in (select code from division_row
                                                                           where successor is not null)))))
                        update division_row s
                           set parent = (
                               select substr(s.code, 1, digits)
                                 from unnest(array[9, 6, 4, 2]) digits
                                where digits < char_length(s.code)
                                  and (exists (select 1 from division_row p
                                                where p.code = substr(s.code, 1, digits) and p.successor is null
                                                  and p.rank < s.rank)
                                    or exists (select 1 from places.place p
                                                where p.code_system = 'nbs' and p.code = substr(s.code, 1, digits)
                                                  and p.valid_to is null))
                                order by digits desc limit 1)
                          from lost
                         where lost.code = s.code
                        """).update();
        return jdbc.sql("""
                        select code, said_parent, parent from division_row
                         where said_parent is not null and parent is distinct from said_parent
                           and successor is null
                         order by code
                        """)
                .query((row, n) -> new DivisionReport.Change(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** A parent must be of a wider level: this also finds every circle. */
    List<CsvProblem> unfitParents(List<String> files) {
        return jdbc.sql("""
                        select s.file, s.line, s.code, s.parent
                          from division_row s
                          join division_row p on p.code = s.parent
                         where p.rank >= s.rank and s.successor is null
                        union all
                        select s.file, s.line, s.code, s.parent
                          from division_row s
                          join places.place p on p.code_system = 'nbs' and p.code = s.parent
                         where s.successor is null
                           and array_position(array['COUNTRY', 'PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY'],
                                              p.kind) - 1 >= s.rank
                           and not exists (select 1 from division_row r where r.code = s.parent)
                        order by 1, 2 limit :most
                        """)
                .param("most", MOST_PROBLEMS)
                .query((row, n) -> CsvProblem.inCell(
                        files.get(row.getInt("file")),
                        row.getLong("line"),
                        "parentCode",
                        "places.import.parent-level",
                        row.getString("code"),
                        row.getString("parent")))
                .list();
    }

    /** What was named for what the tables still have, what there is not, and circles. */
    void successorsFit() {
        refuse("places.import.successor-alive", """
                select s.code from division_successor s join division_row r on r.code = s.code where r.successor is null
                """);
        refuse("places.import.successor", """
                select s.successor from division_successor s
                 where not exists (select 1 from division_row p where p.code = s.successor)
                   and not exists (select 1 from places.place p where p.code_system = 'nbs' and p.code = s.successor)
                """);
        refuse("places.import.successor-circle", """
                with recursive named as (
                    select code, successor from division_successor
                    union all select code, successor from division_row where successor is not null),
                chain as (
                    select code as root, successor from named
                    union select c.root, n.successor from chain c join named n on n.code = c.successor)
                select root from chain where root = successor
                """);
    }

    private void refuse(String key, String found) {
        jdbc.sql(found + " order by 1 limit 1").query(String.class).optional().ifPresent(code -> {
            throw new Conflict(key, code);
        });
    }

    List<CsvProblem> unknownSuccessors(List<String> files) {
        return jdbc.sql("""
                        select s.file, s.line, s.successor from division_row s
                         where s.successor is not null
                           and (s.successor = s.code
                             or (not exists (select 1 from division_row p where p.code = s.successor)
                                 and not exists (select 1 from places.place p
                                                  where p.code_system = 'nbs' and p.code = s.successor)))
                         order by 1, 2 limit :most
                        """)
                .param("most", MOST_PROBLEMS)
                .query((row, n) -> CsvProblem.inCell(
                        files.get(row.getInt("file")),
                        row.getLong("line"),
                        "successor",
                        "places.import.successor",
                        row.getString("successor")))
                .list();
    }
}
