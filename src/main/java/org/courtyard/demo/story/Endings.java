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
        if (dice.chance(0.1)) {
            clock = end.plus(Duration.ofMinutes(dice.minutes(900)));
            rate(Actor.as(Role.REPORTER), dice.oneOf(List.of(1, 2, 2, 3, 4, 5)));
        }
    }

    void confirmed() {
        agree(0.62, List.of(5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 2));
    }

    /** It was not done, and the reporter accepts the reason. */
    void putUpWith() {
        agree(0.5, List.of(4, 3, 3, 2, 2, 1));
    }

    private void agree(double rates, List<Integer> grades) {
        soon(9);
        boolean call = calls();
        if (call) {
            line.add(new CalledBack(number, clock, Actor.as(Role.DESK), true, slots.one("callBacks", dice)));
        }
        Actor by = Actor.as(call ? Role.DESK : Role.REPORTER);
        line.add(new Confirmed(number, clock.plusSeconds(40), by, Words.NONE));
        if (dice.chance(rates)) {
            rate(by, dice.oneOf(grades));
        }
    }

    Instant disputed(Words why) {
        soon(14);
        Actor by = Actor.as(calls() ? Role.DESK : Role.REPORTER);
        line.add(new Disputed(number, clock, by, why));
        return clock;
    }

    private void rate(Actor by, int grade) {
        Solved solved = grade >= 4
                ? dice.chance(0.92) ? Solved.YES : Solved.PARTLY
                : grade == 3 || dice.chance(0.3) ? Solved.PARTLY : Solved.NO;
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
