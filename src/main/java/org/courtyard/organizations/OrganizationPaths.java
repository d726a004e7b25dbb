package org.courtyard.organizations;

import org.courtyard.places.PathRows;
import org.courtyard.places.PlacesRecut;
import org.courtyard.places.Repathing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** When places are re-cut, bodies get the path of their home anew, and what was remembered of who covers what is forgotten. */
@Component
class OrganizationPaths implements PathRows {

    private static final String STALE = """
              from unnest(cast(:places as uuid[]), cast(:regions as int[]), cast(:paths as text[])) as n (place, region, path)
              join organizations.organization o on o.place_id = n.place
             where o.path <> cast(n.path as uuid[])
            """;

    private final JdbcClient jdbc;
    private final Repathing repathing;
    private final OrganizationMemory memory;

    OrganizationPaths(JdbcClient jdbc, Repathing repathing, OrganizationMemory memory) {
        this.jdbc = jdbc;
        this.repathing = repathing;
        this.memory = memory;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PlacesRecut recut) {
        repathing.run(recut.recut(), this);
        memory.forget();
    }

    @Override
    public String name() {
        return "organizations";
    }

    @Override
    public int repath(Paths present, int most) {
        return present.to(jdbc.sql("""
                        with stale as (
                            select o.id, cast(n.path as uuid[]) as path
                        """ + STALE + """
                             limit :most for update of o skip locked)
                        update organizations.organization o set path = s.path from stale s where o.id = s.id
                        """)).param("most", most).update();
    }

    @Override
    public int stale(Paths present) {
        return present.to(jdbc.sql("select count(*)" + STALE))
                .query(Integer.class)
                .single();
    }
}
