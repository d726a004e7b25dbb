package org.courtyard.commitments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.courtyard.commitments.rules.Chain;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Level;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the next step of every commitment whose time has come: a warning, or the breach with a new commitment one level
 * up. Any number of servers may sweep at once. After hours of standstill the steps are taken in the order in which they
 * would have been; the level that takes over gets its full time from the moment at which it hears of it.
 */
@Component
public class Sweep {

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 1_000;

    private final CommitmentStore store;
    private final Book book;
    private final Commitments commitments;
    private final Organizations organizations;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    Sweep(
            CommitmentStore store,
            Book book,
            Commitments commitments,
            Organizations organizations,
            Places places,
            ApplicationEventPublisher events,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.book = book;
        this.commitments = commitments;
        this.organizations = organizations;
        this.places = places;
        this.events = events;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many steps were taken here; steps that another server takes at the same time are not among them */
    public int sweep() {
        int taken = 0;
        for (int i = 0; i < MOST_BATCHES; i++) {
            Integer batch = transaction.execute(status -> batch());
            if (batch == null || batch == 0) {
                break;
            }
            taken += batch;
        }
        return taken;
    }

    private int batch() {
        var now = time.instant();
        var waiting = store.nextSteps(now, BATCH);
        waiting.forEach(each -> step(each, now));
        return waiting.size();
    }

    private void step(Commitment commitment, Instant now) {
        var due = Objects.requireNonNull(commitment.due(), "a commitment without due time has no next step");
        if (now.isBefore(due)) {
            warn(commitment, now);
        } else {
            breach(commitment, due, now);
        }
    }

    private void warn(Commitment commitment, Instant now) {
        var change = new Change(commitment);
        change.warnedAt = now;
        book.write(change.done(), Entry.What.WARNED, "", Actor.HOUSE);
        events.publishEvent(new CommitmentNearlyDue(commitment.id(), commitment.source()));
    }

    private void breach(Commitment commitment, Instant due, Instant now) {
        var change = new Change(commitment);
        change.state = CommitmentState.OVERDUE;
        change.brokenAt = due;
        book.write(change.done(), Entry.What.BROKEN, "", Actor.HOUSE);
        var takenOver = above(commitment)
                .map(organization ->
                        commitments.steer(steering(commitment, organization, now), commitment, level(organization)))
                .map(Commitment::id)
                .orElse(null);
        events.publishEvent(new CommitmentBroken(commitment.id(), commitment.source(), due, takenOver));
    }

    private static NewCommitment steering(Commitment broken, Organization organization, Instant now) {
        return new NewCommitment(
                Holder.of(organization.id()),
                broken.title(),
                broken.forWhom(),
                broken.place(),
                broken.source(),
                Purpose.STEER,
                Steering.RULE,
                now,
                broken.shown());
    }

    /** One level up; for what nobody holds, the desk of the place. Nobody sees to the same promise twice. */
    private Optional<Organization> above(Commitment commitment) {
        var holder = commitment.holder().organization();
        var above = holder == null
                ? organizations.deskFor(places.place(commitment.place()))
                : organizations.find(holder).flatMap(found -> organizations.oneLevelUp(found, commitment.place()));
        var before = new HashSet<>();
        Optional<Commitment> each = Optional.of(commitment);
        while (each.isPresent()) {
            var organization = each.get().holder().organization();
            if (organization != null) {
                before.add(organization);
            }
            each = Optional.ofNullable(each.get().steers()).flatMap(store::find);
        }
        return above.filter(organization -> !before.contains(organization.id()));
    }

    private Level level(Organization organization) {
        return Chain.rung(places.place(organization.place()).level());
    }
}
