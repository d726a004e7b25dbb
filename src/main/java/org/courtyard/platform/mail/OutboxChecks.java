package org.courtyard.platform.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.courtyard.platform.health.Check;
import org.courtyard.platform.health.Examined;
import org.courtyard.platform.health.Finding;
import org.springframework.stereotype.Component;

/** Whether what was written is sent. What is kept on purpose, without a server, waits for nobody. */
@Component
class OutboxChecks implements Examined {

    private static final Duration LONG = Duration.ofHours(1);

    private final MailStore store;
    private final List<Carrier> carriers;
    private final InstantSource time;

    OutboxChecks(MailStore store, List<Carrier> carriers, InstantSource time) {
        this.store = store;
        this.carriers = carriers;
        this.time = time;
    }

    @Override
    public List<Check> checks() {
        return List.of(Check.of("outbox", this::outbox));
    }

    private Finding outbox() {
        var now = time.instant();
        var waiting = since(now).map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        if (waiting.compareTo(LONG) > 0) {
            return Finding.broken("outbox", "health.outbox.waiting", waiting.toHours());
        }
        int givenUp = store.givenUp();
        return givenUp == 0
                ? Finding.well("outbox", "health.outbox")
                : Finding.look("outbox", "health.outbox.given-up", givenUp);
    }

    private Optional<Instant> since(Instant now) {
        return carriers.stream()
                .filter(Carrier::sends)
                .map(carrier -> store.waitingSince(carrier.channel(), now))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
