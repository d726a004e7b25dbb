package org.courtyard.field;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.field.rules.Merge;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what was done on devices, in whatever order and however often it comes. An op that is known is answered as the
 * first time and does nothing. One that was decided on an older state is carried out if nobody decided the same part
 * in another way since; else both are kept and a person decides. Nothing is ever overwritten.
 */
@Service
public class FieldWork {

    /** What waits for something that never comes is carried out on the present state after this. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final int TRIES = 4;

    private final OpStore store;
    private final Carrying carrying;
    private final Concerns concerns;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    FieldWork(
            OpStore store,
            Carrying carrying,
            Concerns concerns,
            PlatformTransactionManager transactions,
            InstantSource time) {
        this.store = store;
        this.carrying = carrying;
        this.concerns = concerns;
        this.transaction = new TransactionTemplate(transactions);
        this.time = time;
    }

    /**
     * Carries an op out, or says why not.
     *
     * @param print sha-256 of all that was sent
     * @throws Refused when it came from another account before
     * @throws BadInput when something else came under its id before
     */
    public Answer take(Op op, byte[] print, Actor.Member actor) {
        check(op, print, actor);
        for (int tries = 1; ; tries++) {
            try {
                return transaction.execute(status -> once(op, print, actor));
            } catch (Stale meanwhile) {
                if (tries == TRIES) {
                    return Answer.held("field.sync.busy");
                }
            } catch (Conflict | Missing | Refused | BadInput refused) {
                return refuse(op, print, actor, refused);
            }
        }
    }

    /** What others did since the state that the sender of an op saw, oldest first. */
    public List<Event> since(Concern concern, @Nullable UUID seen, UUID device, Actor actor) {
        var own = store.own(concern.id(), device);
        var history = concerns.history(concern, actor);
        int from = 0;
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).id().equals(seen)) {
                from = i + 1;
            }
        }
        return history.subList(from, history.size()).stream()
                .filter(each -> !own.contains(each.id()))
                .toList();
    }

    private Answer once(Op op, byte[] print, Actor.Member actor) {
        store.hold(op.id());
        var known = store.find(op.id()).orElse(null);
        if (known != null && known.answer().result().settled()) {
            return known.answer();
        }
        var now = time.instant();
        var waits = waits(op, known == null ? now : known.firstSeen(), now);
        if (waits != null) {
            store.keep(op, actor.account(), print, waits, List.of(), now);
            return waits;
        }
        var missing = carrying.missing(op, actor);
        if (!missing.isEmpty()) {
            return Answer.without(missing);
        }
        return op.kind().about() ? onConcern(op, print, actor, now) : anew(op, print, actor, now);
    }

    private void check(Op op, byte[] print, Actor.Member actor) {
        var known = store.find(op.id()).orElse(null);
        if (known != null && !known.account().equals(actor.account())) {
            throw new Refused("field.sync.other-account");
        }
        if (known != null && !MessageDigest.isEqual(known.print(), print)) {
            throw new BadInput("op", "field.sync.other-content");
        }
    }

    /** Why it has to wait, or null. */
    private @Nullable Answer waits(Op op, Instant firstSeen, Instant now) {
        boolean forced = !now.isBefore(firstSeen.plus(PATIENCE));
        var before = op.after() == null ? null : store.find(op.after()).orElse(null);
        if (op.after() != null && before == null && !forced) {
            return Answer.held("field.sync.comes-first");
        }
        if (before != null && !before.answer().result().done() && !forced) {
            return Answer.held("field.sync.undecided");
        }
        return null;
    }

    private Answer anew(Op op, byte[] print, Actor.Member actor, Instant now) {
        var concern = carrying.begin(op, actor);
        var events = concern == null
                ? List.<UUID>of()
                : concerns.history(concern, actor).stream().map(Event::id).toList();
        var answer =
                Answer.done(false, concern == null ? null : concern.id(), concern == null ? null : concern.version());
        store.keep(op, actor.account(), print, answer, events, now);
        return answer;
    }

    private Answer onConcern(Op op, byte[] print, Actor.Member actor, Instant now) {
        var id = concern(op);
        if (id == null) {
            var waiting = Answer.held("field.sync.comes-first");
            store.keep(op, actor.account(), print, waiting, List.of(), now);
            return waiting;
        }
        var concern = concerns.concern(id, actor);
        var theirs = since(concern, op.seen(), op.device(), actor);
        var merge = Merge.of(
                Reading.wanted(op, concerns.tasks(concern), actor),
                theirs.stream().flatMap(each -> Reading.changes(each).stream()).toList(),
                !theirs.isEmpty());
        if (merge == Merge.HARD || (merge == Merge.SOFT && !carrying.possible(op, concern, actor))) {
            var conflict = Answer.conflict(id);
            store.keep(op, actor.account(), print, conflict, List.of(), now);
            return conflict;
        }
        int before = concerns.history(concern, actor).size();
        var after = carrying.carryOut(op, concern, actor);
        var history = concerns.history(after, actor);
        var answer = Answer.done(merge == Merge.SOFT, id, after.version());
        store.keep(
                op,
                actor.account(),
                print,
                answer,
                history.subList(Math.min(before, history.size()), history.size()).stream()
                        .map(Event::id)
                        .toList(),
                now);
        return answer;
    }

    /** Null while the op that raises it is not known. */
    private @Nullable ConcernId concern(Op op) {
        var named = op.concern();
        if (named == null) {
            throw new BadInput("concern", "concerns.missing");
        }
        var raised = store.find(named).orElse(null);
        if (raised != null) {
            return raised.answer().concern();
        }
        return new ConcernId(named);
    }

    private Answer refuse(Op op, byte[] print, Actor.Member actor, Problem why) {
        var wrongs =
                why instanceof BadInput bad ? bad.wrongs() : List.of(new BadInput.Wrong("", why.key(), why.args()));
        var answer = Answer.refused(wrongs);
        return transaction.execute(status -> {
            store.hold(op.id());
            var known = store.find(op.id()).orElse(null);
            if (known == null || !known.answer().result().settled()) {
                store.keep(op, actor.account(), print, answer, List.of(), time.instant());
            }
            return answer;
        });
    }
}
