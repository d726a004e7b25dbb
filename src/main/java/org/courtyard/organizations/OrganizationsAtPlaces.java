package org.courtyard.organizations;

import java.util.Collection;
import java.util.UUID;
import org.courtyard.places.AtPlaces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this module keeps at places, for whoever is about to change them. */
@Configuration(proxyBeanMethods = false)
class OrganizationsAtPlaces {

    @Bean
    @Order(30)
    AtPlaces bodiesAtPlaces(JdbcClient jdbc) {
        return new Counted("organizations.at-places.bodies", """
                select count(distinct id) from (
                    select id from organizations.organization where place_id = any(:places) and valid_to is null
                    union all
                    select organization_id from organizations.cover where place_id = any(:places) and valid_to is null) body
                """, jdbc);
    }

    @Bean
    @Order(40)
    AtPlaces postsAtPlaces(JdbcClient jdbc) {
        return new Counted("organizations.at-places.posts", """
                select count(*) from organizations.post where place_id = any(:places) and valid_to is null
                """, jdbc);
    }

    @Bean
    @Order(50)
    AtPlaces pointsAtPlaces(JdbcClient jdbc) {
        return new Counted("organizations.at-places.points", """
                select count(*) from organizations.service_point where place_id = any(:places) and valid_to is null
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
