package org.courtyard.notices.webhooks;

import java.time.InstantSource;
import java.util.List;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.ConcernMoved;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Move;
import org.courtyard.places.Successions;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.ids.Ids;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes down what is to be sent, for each webhook that wants it. Of concerns that are not public nobody hears a thing. */
@Component
class WebhookListener {

    private final Concerns concerns;
    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Payloads payloads;
    private final Successions successions;
    private final WebhookRule rule;
    private final Ids ids;
    private final InstantSource time;

    WebhookListener(
            Concerns concerns,
            WebhookStore webhooks,
            DeliveryStore deliveries,
            Payloads payloads,
            Successions successions,
            WebhookRule rule,
            Ids ids,
            InstantSource time) {
        this.concerns = concerns;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.successions = successions;
        this.rule = rule;
        this.ids = ids;
        this.time = time;
    }

    @ApplicationModuleListener(condition = "@webhookRule.tells(#a0)")
    void on(ConcernMoved moved) {
        if (!rule.isHistory(moved.event())) {
            concerns.concernsByIds(List.of(new ConcernId(moved.concern())), Actor.ANYONE)
                    .values()
                    .forEach(concern -> write(moved, concern));
        }
    }

    private void write(ConcernMoved moved, Concern concern) {
        WebhookEvent.of(moved.move()).ifPresent(event -> {
            var listening =
                    webhooks.listening(event, successions.reach(concern.path()).places());
            if (!listening.isEmpty() && everybodys(moved, concern)) {
                var body = payloads.of(event, moved, concern);
                listening.forEach(webhook ->
                        deliveries.insert(ids.next(0), webhook, moved.event(), event.type(), body, time.instant()));
            }
        });
    }

    /** Publishing is an internal line, but it is what makes the concern public. */
    private boolean everybodys(ConcernMoved moved, Concern concern) {
        return moved.move() == Move.PUBLISH
                || concerns.history(concern, Actor.ANYONE).stream()
                        .map(Event::id)
                        .anyMatch(moved.event()::equals);
    }
}
