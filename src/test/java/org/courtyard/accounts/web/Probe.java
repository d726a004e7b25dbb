package org.courtyard.accounts.web;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.web.idempotency.Idempotency;
import org.courtyard.platform.web.idempotency.IfMatch;
import org.courtyard.platform.web.idempotency.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Addresses of every kind, as other modules will have them. */
@RestController
@io.swagger.v3.oas.annotations.Hidden
class Probe {

    final AtomicInteger effects = new AtomicInteger();

    private final Idempotency idempotency;

    Probe(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    record Order(String text, int count) {}

    @GetMapping("/zh/probe")
    @MayCall(Who.ANYONE)
    String open(Actor actor) {
        return actor.getClass().getSimpleName();
    }

    @GetMapping("/zh/work/probe")
    @MayCall(Who.STAFF)
    String staff(Actor.Member member) {
        return member.name();
    }

    @GetMapping("/api/v1/probe")
    @MayCall(Who.MEMBER)
    Map<String, String> api(Actor.Member member) {
        return Map.of("name", member.name());
    }

    @PutMapping("/api/v1/probe")
    @MayCall(Who.ANYONE)
    Map<String, Integer> change(IfMatch match) {
        int version = match.required();
        match.check(7);
        return Map.of("version", version);
    }

    @PostMapping("/api/v1/probe")
    @MayCall(Who.MEMBER)
    ResponseEntity<byte[]> order(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Order order,
            Actor actor) {
        return idempotency.once(actor, key, "POST /api/v1/probe", order, () -> {
            effects.incrementAndGet();
            return Reply.created("/api/v1/probe/" + UUID.randomUUID(), 1, Map.of("text", order.text()));
        });
    }
}
