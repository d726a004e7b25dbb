package org.courtyard.commitments;

import org.courtyard.places.PathRows;
import org.courtyard.places.PlacesRecut;
import org.courtyard.places.Repathing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** When places are re-cut, what is still to be done gets the path of its place anew; what is done keeps the old one. */
@Component
class CommitmentPaths implements PathRows {

    private static final String STALE = """
              from unnest(cast(:places as uuid[]), cast(:regions as int[]), cast(:paths as text[])) as n (place, region, path)
              join commitments.commitment c on c.region = n.region and c.place_id = n.place
             where c.state in ('OPEN', 'OVERDUE') and c.path <> cast(n.path as uuid[])
            """;

    private final JdbcClient jdbc;
    private final Repathing repathing;

    CommitmentPaths(JdbcClient jdbc, Repathing repathing) {
        this.jdbc = jdbc;
        this.repathing = repathing;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlacesRecut recut) {
        repathing.run(recut.recut(), this);
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public int repath(Paths present, int most) {
        return present.to(jdbc.sql("""
                        with stale as (
                            select c.region, c.id, cast(n.path as uuid[]) as path
                        """ + STALE + """
                             limit :most for update of c skip locked)
                        update commitments.commitment c set path = s.path
                          from stale s where c.region = s.region and c.id = s.id
                        """)).param("most", most).update();
    }

    @Override
    public int stale(Paths present) {
        return present.to(jdbc.sql("select count(*)" + STALE))
                .query(Integer.class)
                .single();
    }
}
