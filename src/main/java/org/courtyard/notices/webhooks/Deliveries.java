package org.courtyard.notices.webhooks;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits. Any number of servers may do so at once; none holds a connection to the database while the other side
 * thinks, and a webhook that does not answer holds up no other.
 */
@Component
class Deliveries {

    /** Failures in a row, over at least {@link #HOPELESS_FOR}, after which a webhook is paused. */
    static final int HOPELESS = 20;

    static final Duration HOPELESS_FOR = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    /** Longer than looking up a name and {@link Carrier#PATIENCE} together. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration KEPT_SENT = Duration.ofDays(30);
    private static final Duration KEPT_GIVEN_UP = Duration.ofDays(90);

    private static final int AT_ONCE = 8;
    private static final int MOST = 100;

    /** How long one webhook is served before the round ends and the next one looks what is due. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final WebhookStore webhooks;
    private final DeliveryStore store;
    private final Carrier carrier;
    private final InstantSource time;

    Deliveries(WebhookStore webhooks, DeliveryStore store, Carrier carrier, InstantSource time) {
        this.webhooks = webhooks;
        this.store = store;
        this.carrier = carrier;
        this.time = time;
    }

    /** @return how many were tried */
    int sendDue() {
        var tried = new AtomicInteger();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            store.due(time.instant(), MOST).forEach(id -> threads.execute(() -> serve(id, tried)));
        }
        return tried.get();
    }

    /** Sends this one now, if it is due and nobody else is at it. */
    void send(UUID delivery) {
        var now = time.instant();
        store.takeOne(delivery, now, now.plus(LEASE)).ifPresent(this::send);
    }

    /** Old ones that are settled. */
    void forget() {
        var now = time.instant();
        store.forget(now.minus(KEPT_SENT), now.minus(KEPT_GIVEN_UP));
    }

    /** In order, until nothing is due, one fails, or the round is over. */
    private void serve(UUID webhook, AtomicInteger tried) {
        long began = System.nanoTime();
        var goesOn = true;
        while (goesOn && System.nanoTime() - began < ROUND.toNanos()) {
            var now = time.instant();
            var taken = store.take(webhook, now, now.plus(LEASE));
            goesOn = taken.isPresent() && send(taken.get());
            tried.addAndGet(taken.isPresent() ? 1 : 0);
        }
    }

    private boolean send(Delivery delivery) {
        var target = webhooks.find(delivery.webhook());
        var secret = webhooks.secret(delivery.webhook());
        if (target.isEmpty() || secret.isEmpty()) {
            return false;
        }
        var answer = carrier.carry(Message.of(
                URI.create(target.get().address()),
                secret.get(),
                delivery.id(),
                time.instant().getEpochSecond(),
                delivery.body()));
        if (answer.good()) {
            store.tried(delivery.id(), answer, time.instant(), null);
            webhooks.worked(delivery.webhook());
        } else {
            failed(delivery, answer);
        }
        return answer.good();
    }

    private void failed(Delivery delivery, Answer answer) {
        var now = time.instant();
        var pause = Patience.after(delivery.tries(), ThreadLocalRandom.current().nextDouble(), answer.retryAfter());
        var givenUp = delivery.tries() >= Patience.MOST_TRIES || answer.gone();
        store.tried(delivery.id(), answer, null, givenUp ? null : now.plus(pause));
        if (answer.gone()) {
            webhooks.pause(delivery.webhook(), Webhook.Reason.GONE, now);
        }
        var paused = webhooks.failed(delivery.webhook(), now, HOPELESS, now.minus(HOPELESS_FOR));
        log.warn(
                "webhook {} did not take message {} at try {}: {}{}",
                delivery.webhook(),
                delivery.id(),
                delivery.tries(),
                answer.failure() == null ? answer.status() : answer.failure(),
                paused ? "; it is paused now" : "");
    }
}
