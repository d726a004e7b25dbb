package org.courtyard.notices.webhooks;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.courtyard.concerns.ConcernMoved;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.time.StoryTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whether an event is worth keeping for webhooks. Asked inside of every move: it costs no query while nobody listens. */
@Component
class WebhookRule {

    /** So long another server may not know of the first webhook. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final Duration HISTORY = Duration.ofDays(2);
    private static final String ANYBODY = "";

    private final InstantSource time;
    private final LoadingCache<String, Boolean> listening;

    WebhookRule(WebhookStore store, InstantSource time) {
        this.time = time;
        this.listening = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(anybody -> store.anyListens());
    }

    public boolean tells(ConcernMoved moved) {
        return !StoryTime.telling() && WebhookEvent.of(moved.move()).isPresent() && listening.get(ANYBODY);
    }

    /** It happened so long ago that it is history, as when records are brought in. */
    boolean isHistory(UUID event) {
        return Ids.madeAt(event).plus(HISTORY).isBefore(time.instant());
    }

    /** Somebody began to listen, once the transaction is kept. */
    void changed() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listening.invalidateAll();
            }
        });
    }
}
