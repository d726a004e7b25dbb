package org.courtyard.notices.webhooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookJobs {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration FORGETTING = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> webhooksJob(Deliveries deliveries) {
        return Tasks.recurring("webhooks", FixedDelay.of(EVERY)).execute((task, context) -> deliveries.sendDue());
    }

    @Bean
    RecurringTask<Void> webhooksForgettingJob(Deliveries deliveries) {
        return Tasks.recurring("webhooks-forgetting", FixedDelay.of(FORGETTING))
                .execute((task, context) -> deliveries.forget());
    }
}
