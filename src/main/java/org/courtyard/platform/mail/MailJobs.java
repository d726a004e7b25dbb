package org.courtyard.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailJobs {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> mailingJob(Mailing mailing, Courier courier) {
        return sending("mailing", mailing, courier);
    }

    /** A task of its own: a slow gateway holds up no mail. */
    @Bean
    RecurringTask<Void> textingJob(Mailing mailing, TextGateway gateway) {
        return sending("texting", mailing, gateway);
    }

    @Bean
    RecurringTask<Void> unreachedJob(UnreachedSweep sweep) {
        return Tasks.recurring("unreached", FixedDelay.of(EVERY)).execute((task, context) -> sweep.sweep());
    }

    private static RecurringTask<Void> sending(String name, Mailing mailing, Carrier carrier) {
        return Tasks.recurring(name, FixedDelay.of(EVERY)).execute((task, context) -> mailing.sendWaiting(carrier));
    }
}
