package org.courtyard.platform.events;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

@Configuration(proxyBeanMethods = false)
class ReactionsConfiguration {

    private static final int AT_ONCE = 4;

    /** More than this wait in the database only, until they are submitted again. */
    private static final int MOST_WAITING = 10_000;

    private static final int SECONDS_TO_FINISH = 5;
    private static final Duration EVERY = Duration.ofMinutes(1);

    /**
     * Never more than four reactions at once, so that pages keep their connections. Those that wait do not hold up whoever
     * caused them: a request that waited here would keep its own connection meanwhile.
     */
    @Bean
    @Primary
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(AT_ONCE);
        executor.setMaxPoolSize(AT_ONCE);
        executor.setQueueCapacity(MOST_WAITING);
        executor.setThreadFactory(Thread.ofVirtual().name("reaction-", 1).factory());
        executor.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        return executor;
    }

    @Bean
    RecurringTask<Void> stuckReactionsJob(StuckReactions stuck) {
        return Tasks.recurring("stuck-reactions", FixedDelay.of(EVERY)).execute((task, context) -> stuck.submitAgain());
    }
}
