package org.courtyard.platform.mail;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which text messages did not arrive, so that somebody can call instead. */
@Component
class UnreachedSweep {

    /** Longer than that nobody waits for a text message, whether a gateway is set or not. */
    static final Duration PATIENCE = Duration.ofHours(2);

    private static final int MOST = 50;

    private final MailStore store;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    UnreachedSweep(MailStore store, ApplicationEventPublisher events, InstantSource time) {
        this.store = store;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public void sweep() {
        var now = time.instant();
        store.unreached(now, now.minus(PATIENCE), MOST).forEach(events::publishEvent);
    }
}
