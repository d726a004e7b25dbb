package org.courtyard.concerns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.courtyard.platform.access.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionSweep {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final int STEP = 100;

    @Bean
    RecurringTask<Void> concernRetention(Retentions retentions) {
        return Tasks.recurring("concern-retention", FixedDelay.of(EVERY)).execute((task, context) -> {
            while (retentions.step(STEP, Actor.HOUSE) > 0) {
                // the next batch
            }
        });
    }
}
