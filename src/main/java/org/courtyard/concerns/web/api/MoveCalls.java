package org.courtyard.concerns.web.api;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.web.idempotency.Idempotency;
import org.courtyard.platform.web.idempotency.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes a move for a program: finds the concern, once for each key, and shows it as it is then. */
@Component
class MoveCalls {

    private final Concerns concerns;
    private final ConcernBodies bodies;
    private final Idempotency idempotency;

    MoveCalls(Concerns concerns, ConcernBodies bodies, Idempotency idempotency) {
        this.concerns = concerns;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** @param move takes the version of {@code If-Match}, null without one */
    ResponseEntity<byte[]> make(
            String name, @Nullable Object form, MoveCall call, BiFunction<ConcernId, @Nullable Integer, Concern> move) {
        var version = call.match().optional();
        return reply(name, form, call, id -> {
            var after = move.apply(id, version);
            return Reply.ok(after.version(), bodies.one(after, call.actor()));
        });
    }

    ResponseEntity<byte[]> reply(String name, @Nullable Object form, MoveCall call, Function<ConcernId, Reply> work) {
        var id = id(name, call.actor());
        try {
            return idempotency.once(
                    call.actor(),
                    call.key(),
                    call.operation(),
                    Objects.requireNonNullElse(form, Map.of()),
                    () -> work.apply(id));
        } catch (Refused refused) {
            // who may not even read it does not learn that it exists
            concerns.concern(id, call.actor());
            throw refused;
        }
    }

    /** The reporter answers under the own account; anybody else enters what was said on the telephone. */
    Answers.From from(ConcernId id, MoveCall call) {
        var own = concerns.byAnyName(id.toString(), call.actor())
                .filter(concern ->
                        Objects.equals(concern.raisedBy(), call.actor().account()))
                .filter(concern -> !concern.source().onBehalf())
                .isPresent();
        return own ? Answers.From.account(call.actor()) : Answers.From.desk(call.actor());
    }

    private ConcernId id(String name, Actor actor) {
        try {
            return new ConcernId(UUID.fromString(name));
        } catch (IllegalArgumentException reference) {
            return concerns.byAnyName(name, actor)
                    .orElseThrow(() -> new Missing("concerns.missing"))
                    .id();
        }
    }
}
