package org.courtyard.browser;

import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.Grants;
import org.courtyard.commitments.Sweep;
import org.courtyard.commitments.WorkQueues;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Calls;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Hands;
import org.courtyard.concerns.Merges;
import org.courtyard.concerns.PartLinks;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.Splits;
import org.courtyard.notices.webhooks.Webhooks;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.Organizations;
import org.courtyard.organizations.Posts;
import org.courtyard.organizations.ServicePoints;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What all journeys share: one application, one clock, and the doors through which neighbourhoods are made. */
@TestConfiguration(proxyBeanMethods = false)
class Town {

    @Bean
    @Primary
    TownClock townClock() {
        return new TownClock();
    }

    @Bean
    Doors townDoors(
            Places places,
            Organizations organizations,
            Authorities authorities,
            Posts posts,
            Accounts accounts,
            Concerns concerns,
            Handling handling,
            Hands hands,
            Calls calls,
            PartLinks links,
            Results results,
            Glances glances,
            Answers answers,
            Sweep sweep,
            WorkQueues queues,
            ServicePoints points,
            Grants grants,
            Webhooks webhooks,
            Merges merges,
            Splits splits,
            ListableBeanFactory house) {
        return new Doors(
                places,
                organizations,
                authorities,
                posts,
                accounts,
                concerns,
                handling,
                hands,
                calls,
                links,
                results,
                glances,
                answers,
                sweep,
                queues,
                points,
                grants,
                webhooks,
                merges,
                splits,
                house);
    }

    /** Of the application. */
    record Doors(
            Places places,
            Organizations organizations,
            Authorities authorities,
            Posts posts,
            Accounts accounts,
            Concerns concerns,
            Handling handling,
            Hands hands,
            Calls calls,
            PartLinks links,
            Results results,
            Glances glances,
            Answers answers,
            Sweep sweep,
            WorkQueues queues,
            ServicePoints points,
            Grants grants,
            Webhooks webhooks,
            Merges merges,
            Splits splits,
            ListableBeanFactory house) {

        /** Any other one. */
        <T> T get(Class<T> door) {
            return house.getBean(door);
        }

        Neighbours neighbours() {
            return new Neighbours(this, Actor.HOUSE);
        }
    }
}
