package org.courtyard.workorders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderJobs {

    private static final Duration EVERY = Duration.ofHours(1);

    /** Tables nobody took hold names and numbers. */
    @Bean
    RecurringTask<Void> orderTablesSweep(OrderSources sources) {
        return Tasks.recurring("order-tables-sweep", FixedDelay.of(EVERY)).execute((task, context) -> sources.sweep());
    }
}
