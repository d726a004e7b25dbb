package org.courtyard.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.courtyard.places.Level;
import org.courtyard.places.ManagementMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthorityStore {

    private static final String LINES = """
            select item, category, mode, whose, level, kind, matter, basis
              from organizations.authority
             where valid_from <= :day and (valid_to is null or valid_to > :day)
            """;

    private final JdbcClient jdbc;

    AuthorityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuthorityLine> lines(LocalDate day) {
        return jdbc.sql(LINES + " order by item")
                .param("day", day)
                .query(AuthorityStore::line)
                .list();
    }

    /** All lines that ever were, by item, with the days they hold. */
    List<Authorities.Dated> all() {
        return jdbc.sql("""
                        select item, category, mode, whose, level, kind, matter, basis, valid_from, valid_to
                          from organizations.authority order by item
                        """)
                .query((row, number) -> new Authorities.Dated(
                        line(row, number),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    int highestItem() {
        return jdbc.sql("select coalesce(max(item), 0) from organizations.authority")
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, AuthorityLine line, LocalDate from) {
        jdbc.sql("""
                        insert into organizations.authority (id, item, category, mode, whose, level, kind, matter, basis,
                                                             valid_from)
                        values (:id, :item, :category, :mode, :whose, :level, :kind, :matter, :basis, :from)
                        """)
                .param("id", id)
                .param("item", line.item())
                .param("category", line.category())
                .param("mode", line.mode() == null ? null : line.mode().name())
                .param("whose", line.whose())
                .param("level", line.level().name())
                .param("kind", line.kind().name())
                .param("matter", line.matter())
                .param("basis", line.basis())
                .param("from", from)
                .update();
    }

    int end(int item, LocalDate day) {
        return jdbc.sql("""
                        update organizations.authority set valid_to = :day
                         where item = :item and (valid_to is null or valid_to > :day)
                        """).param("item", item).param("day", day).update();
    }

    private static AuthorityLine line(ResultSet row, int number) throws SQLException {
        var mode = row.getString("mode");
        return new AuthorityLine(
                row.getInt("item"),
                row.getString("category"),
                mode == null ? null : ManagementMode.valueOf(mode),
                row.getString("whose"),
                Level.valueOf(row.getString("level")),
                OrganizationKind.valueOf(row.getString("kind")),
                row.getString("matter"),
                row.getString("basis"));
    }
}
