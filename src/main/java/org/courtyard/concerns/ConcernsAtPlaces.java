package org.courtyard.concerns;

import java.util.Collection;
import java.util.UUID;
import org.courtyard.places.AtPlaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this module keeps at places, for whoever is about to change them. */
@Configuration(proxyBeanMethods = false)
class ConcernsAtPlaces {

    @Bean
    @Order(10)
    AtPlaces raisedAtPlaces(JdbcClient jdbc) {
        return new Counted("concerns.at-places", """
                select count(*) from concerns.concern where place_id = any(:places)
                """, jdbc);
    }

    private record Counted(String key, String sql, JdbcClient jdbc) implements AtPlaces {

        @Override
        public int count(Collection<UUID> places) {
            return jdbc.sql(sql)
                    .param("places", places.toArray(UUID[]::new))
                    .query(Integer.class)
                    .single();
        }
    }
}
