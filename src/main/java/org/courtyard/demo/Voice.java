package org.courtyard.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.courtyard.commitments.CommitmentBroken;
import org.courtyard.demo.Agenda.Step;
import org.courtyard.demo.story.Happening;
import org.courtyard.platform.cli.Progress;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.time.StoryTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the story of some communities, one thing after the other. What lies within a few hours shares one transaction, which
 * is ten times as fast; if something in it is refused, the same hours are told again one by one, without what is refused.
 */
final class Voice {

    private static final Logger log = LoggerFactory.getLogger(Voice.class);

    private final Agenda agenda;
    private final Strands strands;
    private final Teller teller;
    private final Plans plans;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private int leftOut;
    private int refused;

    Voice(
            Agenda agenda,
            Strands strands,
            Teller teller,
            Plans plans,
            TransactionTemplate transaction,
            Progress progress) {
        this.agenda = agenda;
        this.strands = strands;
        this.teller = teller;
        this.plans = plans;
        this.transaction = transaction;
        this.progress = progress;
    }

    void learn(Happening happening) {
        agenda.plan(happening.at(), () -> {
            leftOut += teller.tell(happening) ? 0 : 1;
            progress.advance(1);
        });
    }

    /** A promise was broken; somebody else's is none of its business. */
    void hear(CommitmentBroken broken) {
        var strand = strands.of(broken.source().id());
        if (strand != null) {
            plans.broken(strand, broken);
        }
    }

    /** Goes on up to that moment. */
    void tell(Instant until) {
        agenda.mark();
        strands.mark();
        var done = new ArrayList<Step>();
        int before = leftOut;
        try {
            together(until, done);
        } catch (Problem refusal) {
            log.info("The story goes on one by one until {}: {}", until, why(refusal));
            leftOut = before;
            agenda.forgetRecent();
            strands.forgetRecent();
            done.forEach(agenda::resume);
            oneByOne(until);
        }
    }

    private void together(Instant until, List<Step> done) {
        var first = agenda.next(until);
        if (first == null) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            for (var step = first; step != null; step = agenda.next(until)) {
                done.add(step);
                run(step);
            }
        });
    }

    private void oneByOne(Instant until) {
        for (var step = agenda.next(until); step != null; step = agenda.next(until)) {
            var now = step;
            agenda.mark();
            strands.mark();
            try {
                transaction.executeWithoutResult(status -> run(now));
            } catch (Problem refusal) {
                agenda.forgetRecent();
                strands.forgetRecent();
                refused++;
                log.warn("A happening at {} was refused: {}", now.at(), why(refusal));
            }
        }
    }

    int concerns() {
        return strands.count();
    }

    int leftOut() {
        return leftOut;
    }

    int refused() {
        return refused;
    }

    private static void run(Step step) {
        StoryTime.at(step.at(), step.work());
    }

    private static String why(Problem refusal) {
        return refusal instanceof BadInput wrong ? wrong.wrongs().toString() : refusal.toString();
    }
}
