package org.courtyard.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    private static final Duration EVERY = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> digestJob(Digests digests) {
        return Tasks.recurring("digests", FixedDelay.of(EVERY)).execute((task, context) -> {
            var more = true;
            while (more) {
                more = digests.writeOne();
            }
        });
    }
}
