package org.courtyard.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.commitments.Sweep;
import org.courtyard.concerns.Lapses;
import org.courtyard.demo.Agenda.Step;
import org.courtyard.demo.story.Happening;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.cli.Progress;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.time.StoryTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a story through the doors, with the clock turned back. What lies within a few hours shares one transaction, which
 * is ten times as fast; if something in it is refused, the same hours are told again one by one, without what is refused.
 * After each stretch the sweeps run as if it were that hour, so that warnings, breaches and lapses are the clock's own.
 */
@Component
class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    private static final Duration STRETCH = Duration.ofHours(3);

    private final Doors doors;
    private final Opening opening;
    private final Organizations organizations;
    private final Lapses lapses;
    private final Sweep sweep;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Telling(
            Doors doors,
            Opening opening,
            Organizations organizations,
            Lapses lapses,
            Sweep sweep,
            TransactionTemplate transaction,
            InstantSource time) {
        this.doors = doors;
        this.opening = opening;
        this.organizations = organizations;
        this.lapses = lapses;
        this.sweep = sweep;
        this.transaction = transaction;
        this.time = time;
    }

    /**
     * How it went.
     *
     * @param leftOut happenings for which the application's own clock had left no room
     * @param refused happenings that a door refused
     */
    record Result(int concerns, int happenings, int leftOut, int refused) {}

    /** Tells it all, up to {@code now}. The thread's time must be {@link StoryTime}. */
    Result tell(List<Happening> story, Landmarks landmarks, Offices offices, long seed, Instant now, ZoneId zone) {
        var agenda = new Agenda();
        var players = new Players(doors, offices, organizations);
        var plans = new Plans(agenda, new DeskHours(zone), doors, players, time, seed);
        var strands = new Strands(told -> opening.raise(told, landmarks, offices), doors.concerns(), time);
        var teller = new Teller(doors, players, strands, plans);
        var count = new Count();
        try (var progress = new Progress("Telling the demo's story", story.size())) {
            for (var happening : story) {
                agenda.plan(happening.at(), () -> {
                    count.leftOut += teller.tell(happening) ? 0 : 1;
                    progress.advance(1);
                });
            }
            var from = story.isEmpty() ? now : story.getFirst().at();
            while (from.isBefore(now)) {
                var wanted = from.plus(STRETCH);
                var until = wanted.isBefore(now) ? wanted : now;
                StoryTime.at(until, () -> stretch(agenda, strands, until, count));
                from = until;
            }
        }
        return new Result(strands.count(), story.size(), count.leftOut, count.refused);
    }

    private void stretch(Agenda agenda, Strands strands, Instant until, Count count) {
        agenda.mark();
        strands.mark();
        var done = new ArrayList<Step>();
        int leftOut = count.leftOut;
        try {
            transaction.executeWithoutResult(status -> {
                for (var step = agenda.next(until); step != null; step = agenda.next(until)) {
                    done.add(step);
                    run(step);
                }
                sweep();
            });
        } catch (Problem refused) {
            log.info("The story goes on one by one until {}: {}", until, why(refused));
            count.leftOut = leftOut;
            agenda.forgetRecent();
            strands.forgetRecent();
            done.forEach(agenda::resume);
            oneByOne(agenda, strands, until, count);
            sweep();
        }
    }

    private void sweep() {
        while (lapses.sweep() > 0) {
            // the next batch
        }
        sweep.sweep();
    }

    private void oneByOne(Agenda agenda, Strands strands, Instant until, Count count) {
        for (var step = agenda.next(until); step != null; step = agenda.next(until)) {
            var now = step;
            agenda.mark();
            strands.mark();
            try {
                transaction.executeWithoutResult(status -> run(now));
            } catch (Problem refused) {
                agenda.forgetRecent();
                strands.forgetRecent();
                count.refused++;
                log.warn("A happening at {} was refused: {}", now.at(), why(refused));
            }
        }
    }

    private static void run(Step step) {
        StoryTime.at(step.at(), step.work());
    }

    private static String why(Problem refused) {
        return refused instanceof BadInput wrong ? wrong.wrongs().toString() : refused.toString();
    }

    private static final class Count {
        int leftOut;
        int refused;
    }
}
