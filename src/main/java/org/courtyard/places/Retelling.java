package org.courtyard.places;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of each change of the tree, and twice more a little later: whoever read the tree just before may have written just
 * after, and another server remembers it for a minute.
 */
@Component
public class Retelling {

    private final RecutStore store;
    private final PlaceStore places;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Retelling(RecutStore store, PlaceStore places, ApplicationEventPublisher events, InstantSource time) {
        this.store = store;
        this.places = places;
        this.events = events;
        this.time = time;
    }

    /** To be called in the transaction that changed the tree. */
    public void begin(UUID recut) {
        store.tellAgain(recut, time.instant());
        places.drawn();
        events.publishEvent(new PlacesRecut(recut));
    }

    /** Tells of those whose time has come. */
    @Transactional
    public void again() {
        store.dueAgain(time.instant()).forEach(each -> events.publishEvent(new PlacesRecut(each)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        private static final Duration EVERY = Duration.ofMinutes(1);

        @Bean
        RecurringTask<Void> recutsAgain(Retelling retelling) {
            return Tasks.recurring("recuts-again", FixedDelay.of(EVERY)).execute((task, context) -> retelling.again());
        }
    }
}
