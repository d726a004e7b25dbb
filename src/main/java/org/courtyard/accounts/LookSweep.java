package org.courtyard.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks are kept for three years. */
@Configuration(proxyBeanMethods = false)
class LookSweep {

    private static final Duration EVERY = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(3 * 365);
    private static final int STEP = 1000;

    @Bean
    RecurringTask<Void> forgetLooks(LookStore looks, InstantSource time) {
        return Tasks.recurring("forget-looks", FixedDelay.of(EVERY)).execute((task, context) -> {
            while (looks.forget(time.instant().minus(KEPT), STEP) == STEP) {
                // the next ones
            }
        });
    }
}
