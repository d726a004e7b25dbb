package org.courtyard.commitments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The recurring job that keeps the clocks going. */
@Configuration(proxyBeanMethods = false)
class CommitmentJobs {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> commitmentSweep(Sweep sweep) {
        return Tasks.recurring("commitment-sweep", FixedDelay.of(EVERY)).execute((instance, context) -> sweep.sweep());
    }
}
