package org.courtyard.concerns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LapseSweep {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> concernLapses(Lapses lapses) {
        return Tasks.recurring("concern-lapses", FixedDelay.of(EVERY)).execute((task, context) -> {
            while (lapses.sweep() > 0) {
                // the next batch
            }
        });
    }
}
