package org.courtyard.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.courtyard.commitments.CommitmentBroken;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Status;
import org.courtyard.concerns.Visibility;
import org.courtyard.demo.story.Contact;
import org.courtyard.platform.i18n.Lang;

/** What the desks do besides: a glance before something becomes public, a call to whoever wants one. Now and then they are days late. */
final class Plans {

    private final Agenda agenda;
    private final DeskHours hours;
    private final Doors doors;
    private final Players players;
    private final InstantSource time;
    private final long seed;

    /** From here on it waits for whoever tries the demo. */
    private final Instant leftOver;

    Plans(Agenda agenda, DeskHours hours, Doors doors, Players players, InstantSource time, long seed, Instant now) {
        this.agenda = agenda;
        this.hours = hours;
        this.doors = doors;
        this.players = players;
        this.time = time;
        this.seed = seed;
        this.leftOver = hours.hoursBefore(now, Duration.ofHours(3));
    }

    void raised(Strand strand) {
        var chance = chance(strand, 1);
        if (strand.concern.visibility() != Visibility.HANDLERS) {
            plan(minutes(chance, 190), () -> glance(strand));
        }
        owesCall(strand);
    }

    /** After a question, a result, or at the beginning. */
    void owesCall(Strand strand) {
        var way = strand.raised.contact().kind();
        var byHand = way != Contact.Kind.NONE
                && way != Contact.Kind.EMAIL
                && ContactWay.valueOf(way.name()).byHand();
        var chance = chance(strand, time.millis());
        if (byHand) {
            plan(minutes(chance, 300), () -> call(strand));
        }
    }

    private void glance(Strand strand) {
        if (!strand.concern.isPublic()) {
            strand.concern = doors.glances().publish(strand.id, null, players.desk(strand), null);
        }
    }

    private void call(Strand strand) {
        if (strand.concern.status() == Status.CLOSED) {
            players.callAfterwards(strand);
        } else {
            strand.concern = doors.handling().told(strand.id, "", players.desk(strand), null);
        }
    }

    /** The level above hears that a promise was broken: mostly it rings and sees to it. */
    void broken(Strand strand, CommitmentBroken broken) {
        var chance = chance(strand, broken.due().toEpochMilli());
        var heard = broken.takenOver();
        if (heard != null && chance.nextInt(12) > 0) {
            var text = doors.texts().say(Lang.ZH, "demo.seen-to." + (1 + chance.nextInt(4)));
            plan(25 + chance.nextInt(420), () -> players.seeTo(heard, text));
        }
    }

    private static int minutes(SplittableRandom chance, int most) {
        int usual = 15 + chance.nextInt(most);
        return chance.nextInt(40) > 0 ? usual : usual + (1 + chance.nextInt(4)) * 1440;
    }

    private void plan(int minutes, Runnable work) {
        var at = hours.after(time.instant(), Duration.ofMinutes(minutes));
        if (at.isBefore(leftOver)) {
            agenda.plan(at, work);
        }
    }

    private SplittableRandom chance(Strand strand, long occasion) {
        return new SplittableRandom(seed * 31 + strand.raised.concern() * 1_000_003L + occasion);
    }
}
