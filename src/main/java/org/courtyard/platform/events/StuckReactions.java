package org.courtyard.platform.events;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Submits reactions again that failed, or that a server took with it when it died. Not at the start: with two servers
 * that would repeat what the other one is doing.
 */
@Component
class StuckReactions {

    private static final Duration AGE = Duration.ofMinutes(5);

    private final IncompleteEventPublications publications;

    StuckReactions(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    void submitAgain() {
        publications.resubmitIncompletePublicationsOlderThan(AGE);
    }
}
