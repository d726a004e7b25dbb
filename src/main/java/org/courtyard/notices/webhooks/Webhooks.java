package org.courtyard.notices.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking after webhooks. Every verb refuses with {@link org.courtyard.platform.problems.Refused} without the right to manage
 * them everywhere, and with {@link Missing} when there is none of this id.
 */
@Service
@Transactional
public class Webhooks {

    private final WebhookStore store;
    private final DeliveryStore messages;
    private final Deliveries deliveries;
    private final Carrier carrier;
    private final Payloads payloads;
    private final WebhookRule rule;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    Webhooks(
            WebhookStore store,
            DeliveryStore messages,
            Deliveries deliveries,
            Carrier carrier,
            Payloads payloads,
            WebhookRule rule,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.messages = messages;
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.payloads = payloads;
        this.rule = rule;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /** A new one. @param secret to check signatures with; shown now and never again */
    public record Made(Webhook webhook, String secret) {}

    /**
     * Begins to tell another system.
     *
     * @throws BadInput when the address is none that webhooks may go to, or no event is chosen
     */
    public Made make(String address, PlaceId place, Set<WebhookEvent> events, Actor actor) {
        check(actor);
        var read = carrier.reach().read(address);
        var inside = read.isPresent() && carrier.refuses(read.get().getHost());
        new BadInput.Checks()
                .wrongIf(read.isEmpty() && !carrier.reach().inside(), "address", "notices.webhooks.address-wrong")
                .wrongIf(read.isEmpty() && carrier.reach().inside(), "address", "notices.webhooks.address-wrong-inside")
                .wrongIf(inside, "address", "notices.webhooks.address-inside")
                .wrongIf(events.isEmpty(), "events", "notices.webhooks.events-missing")
                .throwIfAny();
        var secret = Signature.newSecret();
        var made = new Webhook(ids.next(0), address.strip(), place, Set.copyOf(events), time.instant(), null, 0);
        store.insert(made, secret, actor.account());
        rule.changed();
        return new Made(made, Signature.written(secret));
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Webhook> all(Actor actor) {
        check(actor);
        return store.all();
    }

    @Transactional(readOnly = true)
    public Webhook webhook(UUID id, Actor actor) {
        check(actor);
        return store.find(id).orElseThrow(() -> new Missing("notices.webhooks.missing"));
    }

    /** From now on nothing new is written down for it, and what waits stays. */
    public void pause(UUID id, Actor actor) {
        store.pause(webhook(id, actor).id(), Webhook.Reason.PERSON, time.instant());
    }

    public void resume(UUID id, Actor actor) {
        store.resume(webhook(id, actor).id());
        rule.changed();
    }

    /** With everything that was written down for it. */
    public void delete(UUID id, Actor actor) {
        store.delete(webhook(id, actor).id());
    }

    /** Sends a message of type {@code test} at once, also to one that is paused; what came of it stands in the list. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void test(UUID id, Actor actor) {
        var webhook = webhook(id, actor);
        var message = ids.next(0);
        var now = time.instant();
        messages.insert(message, webhook.id(), message, "test", payloads.trial(webhook.id(), now), now);
        deliveries.send(message);
    }

    /**
     * What was sent, waits or was given up, newest first.
     *
     * @param before time and id of the last of the page before, both null for the first page
     * @param most 1 to 200
     */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(
            UUID id, boolean givenUp, @Nullable Instant before, @Nullable UUID after, int most, Actor actor) {
        return messages.list(webhook(id, actor).id(), givenUp, before, after, Math.clamp(most, 1, 200));
    }

    /** How many were given up, by webhook. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> givenUp(Actor actor) {
        check(actor);
        return messages.givenUp();
    }

    /** Tries again what was given up. @param only one of them, null for all */
    public void sendAgain(UUID id, @Nullable UUID only, Actor actor) {
        messages.again(webhook(id, actor).id(), only, time.instant());
    }

    private void check(Actor actor) {
        permissions.check(actor, Right.MANAGE_WEBHOOKS, Where.NOWHERE, "webhooks");
    }
}
