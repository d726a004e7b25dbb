package org.courtyard.notices.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.courtyard.platform.health.Check;
import org.courtyard.platform.health.Examined;
import org.courtyard.platform.health.Finding;
import org.springframework.stereotype.Component;

/** Whether the other systems take what they are told. */
@Component
class DeliveryChecks implements Examined {

    private static final Duration LONG = Duration.ofHours(1);

    private final DeliveryStore store;
    private final InstantSource time;

    DeliveryChecks(DeliveryStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.of("deliveries", this::deliveries));
    }

    private Finding deliveries() {
        var waiting = store.waitingSince()
                .map(since -> Duration.between(since, time.instant()))
                .orElse(Duration.ZERO);
        if (waiting.compareTo(LONG) > 0) {
            return Finding.look("deliveries", "health.deliveries.waiting", waiting.toHours());
        }
        int givenUp =
                store.givenUp().values().stream().mapToInt(Integer::intValue).sum();
        return givenUp == 0
                ? Finding.well("deliveries", "health.deliveries")
                : Finding.look("deliveries", "health.deliveries.given-up", givenUp);
    }
}
