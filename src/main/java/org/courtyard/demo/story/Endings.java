package org.courtyard.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.courtyard.demo.story.Actor.Role;
import org.courtyard.demo.story.Happening.*;

/** What comes after a handler says it is done: yes, no, or nothing at all. More than a third never rate. */
final class Endings {

    private static final Duration SILENCE = Duration.ofDays(7);

    private final int number;
    private final Raised raised;
    private final Slots slots;
    private final Dice dice;
    private final List<Happening> line;
    private Instant clock;

    Endings(int number, Raised raised, Slots slots, Dice dice, List<Happening> line, Instant proposed) {
        this.number = number;
        this.raised = raised;
        this.slots = slots;
        this.dice = dice;
        this.line = line;
        this.clock = proposed;
    }

    void silent() {
        Instant end = clock.plus(SILENCE);
        if (dice.chance(0.35)) {
            soon(50);
            if (clock.isBefore(end)) {
                line.add(new Checked(number, clock, Actor.as(Role.CHECKER), slots.one("checks", dice)));
                return;
            }
        }
        line.add(new Lapsed(number, end, Actor.as(Role.SYSTEM)));
    }

    void confirmed() {
        soon(9);
        boolean call = calls();
        if (call) {
            line.add(new CalledBack(number, clock, Actor.as(Role.DESK), true, slots.one("callBacks", dice)));
        }
        Actor by = Actor.as(call ? Role.DESK : Role.REPORTER);
        line.add(new Confirmed(number, clock.plusSeconds(40), by, Words.NONE));
        if (dice.chance(0.62)) {
            rate(by, dice.chance(0.85) ? Solved.YES : Solved.PARTLY, dice.oneOf(List.of(5, 5, 4, 4, 4, 3)));
        }
    }

    Instant disputed(Words why) {
        soon(14);
        Actor by = Actor.as(calls() ? Role.DESK : Role.REPORTER);
        line.add(new Disputed(number, clock, by, why));
        if (dice.chance(0.6)) {
            rate(by, dice.chance(0.7) ? Solved.NO : Solved.PARTLY, dice.oneOf(List.of(1, 1, 2, 2, 3)));
        }
        return clock;
    }

    /** After a second attempt, or an answer that is not "done". */
    void second() {
        if (dice.chance(0.55)) {
            confirmed();
        } else if (dice.chance(0.2)) {
            disputed(slots.one("ratings3", dice));
        } else {
            silent();
        }
    }

    private void rate(Actor by, Solved solved, int grade) {
        line.add(new Rated(number, clock.plusSeconds(90), by, solved, grade, slots.one("ratings" + grade, dice)));
    }

    private boolean calls() {
        return raised.contact().kind() == Contact.Kind.CALL || raised.contact().kind() == Contact.Kind.SLIP;
    }

    /** People take hours, at most the six days in which their word still counts. */
    private void soon(double medianHours) {
        long minutes =
                Math.min(dice.minutes(medianHours * 60), Duration.ofDays(6).toMinutes());
        clock = clock.plus(Duration.ofMinutes(minutes));
    }
}
