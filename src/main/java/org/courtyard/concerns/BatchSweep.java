package org.courtyard.concerns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BatchSweep {

    private static final Duration EVERY = Duration.ofSeconds(20);

    @Bean
    RecurringTask<Void> concernBatches(Batches batches) {
        return Tasks.recurring("concern-batches", FixedDelay.of(EVERY)).execute((task, context) -> batches.sweep());
    }
}
