package org.courtyard.volunteering;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.courtyard.platform.crypto.SealedTable;
import org.courtyard.platform.crypto.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What runs by itself: wishes expire, contacts are erased, sealed rows get the new key. */
@Configuration(proxyBeanMethods = false)
class Lending {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> lendingSweep(SmallWishSweep sweep) {
        return Tasks.recurring("small-wishes", FixedDelay.of(EVERY)).execute((instance, context) -> sweep.sweep());
    }

    @Bean
    SealedTable sealedOffers(JdbcClient jdbc, Vault vault) {
        return new SealedNeighbours(jdbc, vault, SealedNeighbours.OFFERS, Neighbour.class);
    }

    @Bean
    SealedTable sealedSmallWishes(JdbcClient jdbc, Vault vault) {
        return new SealedNeighbours(jdbc, vault, SealedNeighbours.WISHES, String.class);
    }
}
