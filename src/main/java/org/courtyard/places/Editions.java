package org.courtyard.places;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which edition of the territory holds now: published figures name it. */
@Service
@Transactional(readOnly = true)
public class Editions {

    private final JdbcClient jdbc;
    private final CourtyardSettings settings;

    Editions(JdbcClient jdbc, CourtyardSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The latest import, and the last change since made by people at this place, above or below it. */
    public Edition of(Place place) {
        var name = jdbc.sql("select edition from places.division_import order by id desc limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
        var adjusted = jdbc.sql("""
                        select max(r.recorded_at)
                          from places.recut_change c join places.recut r on r.id = c.recut_id
                         where r.edition is null and c.reaches @> array[cast(:place as uuid)]
                        """)
                .param("place", place.id().value())
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> LocalDate.ofInstant(at.toInstant(), settings.timeZone()))
                .orElse(null);
        return new Edition(name, adjusted);
    }
}
