package org.courtyard.concerns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.crypto.SecretLinks;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links to one part each, for who has no account: given, given anew, taken back. Their use is in {@link LinkedParts}. */
@Service
@Transactional
public class PartLinks {

    /** For how many days a link may hold. */
    public static final Set<Integer> DAYS = Set.of(3, 7, 14, 30);

    private static final int LONGEST_NAME = 80;

    private final Moves moves;
    private final Hands hands;
    private final PartLinkStore store;
    private final Readers readers;
    private final InstantSource time;

    PartLinks(Moves moves, Hands hands, PartLinkStore store, Readers readers, InstantSource time) {
        this.moves = moves;
        this.hands = hands;
        this.store = store;
        this.readers = readers;
        this.time = time;
    }

    /** @param secret is kept nowhere */
    public record Given(String secret, String to, Instant expires) {}

    /** The link of a part. @param used last; null: never */
    public record Link(
            String to,
            boolean withPhotos,
            Instant made,
            Instant expires,
            @Nullable Instant used) {}

    /**
     * Gives the link of a part to somebody; one that was given before holds no more.
     *
     * @param to a person or firm, as they are called
     * @param withPhotos also those that nobody has released to the public
     */
    public Given give(ConcernId id, UUID task, String to, int days, boolean withPhotos, Actor actor) {
        new BadInput.Checks()
                .wrongIf(to.isBlank(), "to", "concerns.link.to-missing")
                .wrongIf(to.length() > LONGEST_NAME, "to", "concerns.contractor-long", LONGEST_NAME)
                .wrongIf(!DAYS.contains(days), "days", "concerns.link.days")
                .throwIfAny();
        var concern = held(id, task, actor);
        var now = time.instant();
        var again = store.revoke(id, task, now);
        var secret = SecretLinks.fresh(id.region());
        var expires = now.plus(Duration.ofDays(days));
        store.insert(
                secret, new PartLinkStore.Link(id, task, to.strip(), withPhotos, now, expires, null), actor.account());
        note(concern, task, again ? "AGAIN" : "GIVEN", to.strip(), actor);
        return new Given(secret, to.strip(), expires);
    }

    /** Takes the link back; nothing happens where there is none. */
    public void revoke(ConcernId id, UUID task, Actor actor) {
        var concern = held(id, task, actor);
        var link = store.inForce(id, task);
        if (link.isPresent()) {
            store.revoke(id, task, time.instant());
            note(concern, task, "REVOKED", link.get().givenTo(), actor);
        }
    }

    /** The one that holds, for who may give one. */
    @Transactional(readOnly = true)
    public Optional<Link> of(Concern concern, UUID task, Actor actor) {
        return store.inForce(concern.id(), task)
                .filter(each -> readers.maySeeInternals(actor, concern)
                        && each.expiresAt().isAfter(time.instant()))
                .map(each ->
                        new Link(each.givenTo(), each.withPhotos(), each.madeAt(), each.expiresAt(), each.usedAt()));
    }

    /** Whether {@link #give} is for the actor. */
    @Transactional(readOnly = true)
    public boolean mayGive(Concern concern, Task part, Actor actor) {
        return concern.open()
                && part.helping()
                && (readers.mayHandle(actor, concern) || readers.mayDo(actor, concern, part.organization()));
    }

    private Concern held(ConcernId id, UUID task, Actor actor) {
        var concern = moves.hold(id, null);
        if (!readers.maySeeInternals(actor, concern)) {
            throw new Missing("concerns.missing");
        }
        if (!mayGive(concern, hands.part(concern, task), actor)) {
            throw new Refused("concerns.not-yours");
        }
        return concern;
    }

    private void note(Concern concern, UUID task, String what, String to, Actor actor) {
        moves.tell(
                concern,
                Move.NOTE,
                Line.by(actor, Handling.on(actor, concern), "")
                        .to(hands.part(concern, task).organization())
                        .internally()
                        .with(Map.of("linked", what, "to", to)));
    }
}
