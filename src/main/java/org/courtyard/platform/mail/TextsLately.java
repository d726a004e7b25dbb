package org.courtyard.platform.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * To which numbers text messages went within a day, so that nobody is flooded. Numbers are sealed in the database and cannot be
 * counted there; what any server sent is opened once and remembered.
 */
@Component
class TextsLately {

    /** To one number within a day. */
    static final int MOST = 10;

    private static final Duration DAY = Duration.ofDays(1);

    /** What another server wrote a moment ago may show only now. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final MailStore store;
    private final Map<UUID, Sent> sent = new HashMap<>();
    private Instant looked = Instant.EPOCH;

    TextsLately(MailStore store) {
        this.store = store;
    }

    private record Sent(String number, Instant at) {}

    synchronized boolean enoughFor(String number, Instant now) {
        var begin = now.minus(DAY);
        var since = looked.minus(OVERLAP).isAfter(begin) ? looked.minus(OVERLAP) : begin;
        for (var mail : store.textsSentSince(since)) {
            if (mail.sentAt() != null) {
                sent.put(mail.id(), new Sent(mail.to(), mail.sentAt()));
            }
        }
        looked = now;
        sent.values().removeIf(each -> !each.at().isAfter(begin));
        return sent.values().stream()
                        .filter(each -> each.number().equals(number))
                        .count()
                >= MOST;
    }
}
