package org.courtyard.concerns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeldPhotoSweep {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> sweepHeldPhotos(HeldPhotos photos) {
        return Tasks.recurring("concern-held-photos", FixedDelay.of(EVERY)).execute((task, context) -> {
            while (photos.sweep() > 0) {
                // the next batch
            }
        });
    }
}
