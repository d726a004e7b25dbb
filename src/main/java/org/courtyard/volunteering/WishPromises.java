package org.courtyard.volunteering;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.courtyard.commitments.CommitmentId;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Holder;
import org.courtyard.commitments.NewCommitment;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.rules.Budget;
import org.courtyard.commitments.rules.ClockRule;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.links.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A neighbour was accepted: from then on the body that opened the wish owes that it comes about by its day. */
@Component
class WishPromises {

    private final Commitments commitments;
    private final CourtyardSettings settings;
    private final InstantSource time;

    WishPromises(Commitments commitments, CourtyardSettings settings, InstantSource time) {
        this.commitments = commitments;
        this.settings = settings;
        this.time = time;
    }

    CommitmentId make(SmallWish wish, Actor actor) {
        var now = time.instant();
        var end = wish.day().plusDays(1).atStartOfDay(settings.timeZone()).toInstant();
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, settings.timeZone()), wish.day());
        // a day for both sides to say that it was done
        var rule = ClockRule.roundTheClock("volunteering.rule", "1", Budget.days(Math.toIntExact(days) + 2))
                .by(end.plus(1, ChronoUnit.DAYS));
        return commitments
                .promise(
                        new NewCommitment(
                                Holder.of(wish.organization()),
                                wish.title(),
                                "",
                                wish.place(),
                                new Reference(SmallWish.KIND, wish.id()),
                                Purpose.OTHER,
                                rule,
                                now,
                                false),
                        actor)
                .id();
    }

    void keep(@Nullable CommitmentId promised) {
        if (promised != null) {
            commitments.keep(promised, "volunteering.both-said", Actor.HOUSE);
        }
    }

    void withdraw(@Nullable CommitmentId promised) {
        if (promised != null) {
            commitments.withdraw(promised, "volunteering.not-needed", Actor.HOUSE);
        }
    }
}
