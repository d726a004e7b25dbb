package org.courtyard.concerns;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Identities;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One move for many concerns: chosen, looked at, carried out, taken back. Each concern is asked and moved by itself, through
 * the same doors and in a transaction of its own, so that one refusal stops no other and a standstill in the middle goes on
 * where it stopped.
 */
@Service
public class Batches {

    private static final Logger log = LoggerFactory.getLogger(Batches.class);

    private static final Duration DRAFT = Duration.ofDays(1);

    private final BatchStore store;
    private final Concerns concerns;
    private final BatchDeeds deeds;
    private final ReadyReplies replies;
    private final Identities identities;
    private final Texts texts;
    private final Ids ids;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    Batches(
            BatchStore store,
            Concerns concerns,
            BatchDeeds deeds,
            ReadyReplies replies,
            Identities identities,
            Texts texts,
            Ids ids,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.concerns = concerns;
        this.deeds = deeds;
        this.replies = replies;
        this.identities = identities;
        this.texts = texts;
        this.ids = ids;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be done to each. @param outcome of a proposal */
    public record Plan(
            Batch.Deed deed,
            @Nullable OrganizationId organization,
            @Nullable Outcome outcome,
            String words,
            String wordsEn) {}

    /**
     * Keeps a choice. Nothing happens to any of them.
     *
     * @param chosen in the order of the list; those beyond {@link Batch#MOST} are left out, and counted
     * @throws BadInput when there is none
     */
    public UUID choose(List<ConcernId> chosen, int more, Lang lang, Actor actor) {
        var distinct = List.copyOf(new LinkedHashSet<>(chosen));
        new BadInput.Checks()
                .wrongIf(distinct.isEmpty(), "pick", "concerns.batch.none-chosen")
                .throwIfAny();
        var kept = distinct.subList(0, Math.min(Batch.MOST, distinct.size()));
        var id = ids.next(0);
        transaction.executeWithoutResult(status ->
                store.insert(id, account(actor), lang, more + distinct.size() - kept.size(), kept, time.instant()));
        return id;
    }

    /** @throws Missing when there is none of this actor */
    public Batch batch(UUID id, Actor actor) {
        return store.find(id)
                .filter(found -> found.account().equals(actor.account()))
                .orElseThrow(() -> new Missing("concerns.batch.missing"));
    }

    public List<Batch> of(Actor actor, int most) {
        return store.of(account(actor), most);
    }

    public List<Batch.Item> items(Batch batch) {
        return store.items(batch.id());
    }

    /**
     * Works out what would happen to each, by doing it and taking the transaction back. Nothing is kept but the answers.
     *
     * @throws BadInput when the words or the choice are wrong for all of them
     */
    public void plan(UUID id, Plan plan, Actor actor) {
        var batch = batch(id, actor);
        if (batch.state() != Batch.State.CHOSEN && batch.state() != Batch.State.PLANNED) {
            throw new Conflict("concerns.batch.begun");
        }
        BatchDeeds.check(plan);
        var items = store.items(id);
        var found =
                concerns.concernsByIds(items.stream().map(Batch.Item::concern).toList(), actor);
        for (var item : items) {
            var concern = found.get(item.concern());
            if (concern == null) {
                store.planned(id, item.place(), null, "", texts.say(batch.language(), "concerns.batch.unreadable"));
                continue;
            }
            var said = words(plan, concern);
            var refused = tried(plan, concern, said, batch.language(), actor);
            store.planned(id, item.place(), concern.version(), said, refused);
        }
        store.plan(id, plan);
    }

    /** The words for one concern, in the language of its reporter. */
    private String words(Plan plan, Concern concern) {
        var lang = replies.language(concern);
        var words = lang == Lang.EN && !plan.wordsEn().isBlank() ? plan.wordsEn() : plan.words();
        return replies.fill(words.strip(), concern, lang);
    }

    private @Nullable String tried(Plan plan, Concern concern, String said, Lang lang, Actor actor) {
        try {
            transaction.executeWithoutResult(status -> {
                deeds.carryOut(plan, concern.id(), said, concern.version(), actor);
                status.setRollbackOnly();
            });
            return null;
        } catch (Problem refused) {
            return why(refused, lang);
        }
    }

    /**
     * Begins: at once what can be taken back, after a while what cannot. Sent twice, it begins once.
     *
     * @return as it stands then
     */
    public Batch go(UUID id, Actor actor) {
        var batch = batch(id, actor);
        var deed = batch.deed();
        if (deed == null) {
            throw new Conflict("concerns.batch.no-plan");
        }
        var now = time.instant();
        store.begin(id, deed.reversible() ? now : now.plus(Batch.WAIT));
        return batch(id, actor);
    }

    /** Carries out what has begun and is due; any number may do so at the same time, each concern is moved once. */
    public void carryOn(UUID id, Actor actor) {
        var batch = batch(id, actor);
        if (batch.state() == Batch.State.RUNNING && !batch.waits(time.instant())) {
            run(batch, actor);
        }
    }

    /** Takes it back before anything went out. @throws Conflict when it has begun */
    public void withdraw(UUID id, Actor actor) {
        batch(id, actor);
        if (!store.withdraw(id, time.instant())) {
            throw new Conflict("concerns.batch.begun");
        }
    }

    /**
     * Takes back what was done: each goes to the body that had it before, or to the own one where nobody had it. What moved
     * on since stays.
     *
     * @throws Conflict when it is too late, or was done before
     */
    public void undo(UUID id, Actor actor) {
        var batch = batch(id, actor);
        var now = time.instant();
        if (batch.undoUntil() == null || !store.undo(id, now.minus(Batch.UNDO), now)) {
            throw new Conflict("concerns.batch.undo-late");
        }
        for (var item : store.items(id)) {
            if (item.state() == Batch.ItemState.DONE) {
                takeBack(batch, item, actor);
            }
        }
    }

    private void takeBack(Batch batch, Batch.Item item, Actor actor) {
        try {
            transaction.executeWithoutResult(status -> {
                if (store.claim(batch.id(), item.place(), Batch.ItemState.DONE)) {
                    var reason = texts.say(batch.language(), "concerns.batch.undo.reason");
                    deeds.giveBack(item, own(actor), reason, actor);
                    store.end(batch.id(), item.place(), Batch.ItemState.DONE, Batch.ItemState.UNDONE, "");
                }
            });
        } catch (Problem refused) {
            store.end(
                    batch.id(),
                    item.place(),
                    Batch.ItemState.DONE,
                    Batch.ItemState.KEPT,
                    why(refused, batch.language()));
        }
    }

    /** Carries out what is due, and what a standstill left in the middle. @return how many batches */
    public int sweep() {
        var now = time.instant();
        store.forget(now.minus(DRAFT));
        var due = store.due(now);
        for (var id : due) {
            store.find(id)
                    .ifPresent(batch -> run(
                            batch,
                            identities
                                    .ofAccount(batch.account())
                                    .map(Actor.class::cast)
                                    .orElse(Actor.ANYONE)));
        }
        return due.size();
    }

    private void run(Batch batch, Actor actor) {
        var plan = BatchDeeds.plan(batch);
        for (var item : store.items(batch.id())) {
            if (item.state() == Batch.ItemState.READY) {
                step(batch, plan, item, actor);
            }
        }
        store.finish(batch.id(), time.instant());
    }

    private void step(Batch batch, Plan plan, Batch.Item item, Actor actor) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!store.claim(batch.id(), item.place(), Batch.ItemState.READY)) {
                    return;
                }
                var before = concerns.concern(item.concern(), actor).lead();
                var after = deeds.carryOut(plan, item.concern(), item.said(), item.version(), actor);
                store.done(batch.id(), item.place(), after.version(), before == null ? null : before.value());
            });
        } catch (Problem refused) {
            store.end(
                    batch.id(),
                    item.place(),
                    Batch.ItemState.READY,
                    Batch.ItemState.REFUSED,
                    why(refused, batch.language()));
        } catch (DataAccessException | TransactionException notNow) {
            // the database is away: the next sweep goes on here
            throw notNow;
        } catch (RuntimeException broken) {
            log.error("batch {} could not move {}", batch.id(), item.concern(), broken);
            var why = texts.say(batch.language(), "concerns.batch.broken");
            store.end(batch.id(), item.place(), Batch.ItemState.READY, Batch.ItemState.REFUSED, why);
        }
    }

    private String why(Problem refused, Lang lang) {
        if (refused instanceof BadInput bad && !bad.wrongs().isEmpty()) {
            var wrong = bad.wrongs().getFirst();
            return texts.say(lang, wrong.key(), wrong.args());
        }
        return texts.say(lang, refused.key(), refused.args());
    }

    private static @Nullable OrganizationId own(Actor actor) {
        return actor.grants().stream()
                .map(Grant::organization)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(OrganizationId::new)
                .orElse(null);
    }

    private static UUID account(Actor actor) {
        var account = actor.account();
        if (account == null) {
            throw new Missing("concerns.batch.missing");
        }
        return account;
    }
}
