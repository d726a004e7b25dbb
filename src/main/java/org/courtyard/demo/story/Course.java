package org.courtyard.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.courtyard.demo.story.Actor.Role;
import org.courtyard.demo.story.Happening.*;

/** How one generated concern goes on after it is raised: who answers, how late, and what comes of it. */
final class Course {

    private static final List<String> BUILDERS =
            List.of("hehe.urban", "hehe.housing", "hehe.water", "hehe.fire", "hehe.power");
    private static final List<String> HELPERS = List.of("hehe.urban", "hehe.civil");

    /** What is built and can be mended, is paid for, and may need parts. */
    private static final Set<String> THINGS = Set.of(
            "stair-lighting",
            "street-lighting",
            "lift",
            "steps-rails",
            "doors-entry",
            "roads-paving",
            "play-sport",
            "roof-walls",
            "water-supply",
            "drains",
            "power",
            "heating",
            "dangerous-building",
            "falling-things");

    /** Nobody refuses thanks or an answer. */
    private static final Set<String> ALWAYS = Set.of("thanks", "question", "other", "suggestion", "mind");

    private static final Actor LEAD = Actor.as(Role.LEAD);

    private final int number;
    private final Seed seed;
    private final Raised raised;
    private final Words reply;
    private final boolean thing;
    private final Slots slots;
    private final Times times;
    private final Dice dice;
    private final Haste haste;
    private final List<Happening> line = new ArrayList<>();
    private Instant clock;

    Course(int number, Seed seed, Opener.Opened opened, Slots slots, Times times, Dice dice) {
        this.number = number;
        this.seed = seed;
        this.raised = opened.raised();
        this.reply = opened.reply();
        this.thing = THINGS.contains(raised.category());
        this.slots = slots;
        this.times = times;
        this.dice = dice;
        this.haste = Haste.of(raised.category());
        this.clock = raised.at();
    }

    List<Happening> told() {
        line.add(raised);
        if (raised.channel() == Channel.GRID && dice.chance(0.55)) {
            clock = clock.plus(Duration.ofMinutes(dice.between(3, 15)));
            line.add(new SolvedOnSpot(number, clock, Actor.as(Role.GRID), slots.one("onTheSpot", dice)));
            return line;
        }
        support();
        refuse();
        // now and then one lies about
        double slow = dice.chance(0.02) ? 8 : 1;
        contact(slow);
        line.add(new Accepted(number, clock, LEAD, Words.NONE));
        middle();
        if (dice.chance(0.004)) {
            return line;
        }
        finish();
        return line;
    }

    private void contact(double slow) {
        take(haste.contact() * slow);
    }

    /** Handlers move in office hours, urgent things at any hour and much faster. */
    private void pass(double medianMinutes) {
        take(medianMinutes * haste.pace());
    }

    private void take(double medianMinutes) {
        clock = clock.plus(Duration.ofMinutes(dice.minutes(medianMinutes * pace())));
        if (haste == Haste.SOON) {
            clock = times.office(clock, dice);
        }
    }

    private double pace() {
        String body = seed.spot().compound().today().organization();
        return body == null ? 1.8 : 0.6 + 1.3 * Dice.fate(body, "pace");
    }

    private void people(double medianHours) {
        clock = clock.plus(Duration.ofMinutes(dice.minutes(medianHours * 60)));
    }

    private void support() {
        if (raised.visibility() == Visibility.HANDLERS || !dice.chance(0.28)) {
            return;
        }
        Instant at = clock;
        for (int i = dice.between(1, 5); i > 0; i--) {
            at = at.plus(Duration.ofMinutes(dice.minutes(500)));
            line.add(new Supported(number, at, Actor.as(Role.NEIGHBOUR), slots.one("supports", dice)));
        }
    }

    private void refuse() {
        if (ALWAYS.contains(raised.category()) || !dice.chance(0.035)) {
            return;
        }
        pass(150);
        line.add(new Declined(number, clock, LEAD, null, slots.one("declines", dice)));
        if (dice.chance(0.35)) {
            pass(600);
            line.add(new Declined(number, clock, LEAD, null, slots.one("declines", dice)));
        }
        pass(400);
        line.add(new Settled(number, clock, Actor.as(Role.SUPERIOR), null, Words.NONE));
    }

    private void middle() {
        if (dice.chance(0.14)) {
            ask();
        } else if (dice.chance(0.78)) {
            take(haste.contact() * 0.5);
            tell();
        }
        if (dice.chance(0.12)) {
            pass(120);
            line.add(new Noted(number, clock, LEAD, slots.one("notes", dice)));
        }
        if (dice.chance(0.2)) {
            update();
        }
        if (dice.chance(0.14)) {
            others();
        }
        if (haste == Haste.SOON && thing && dice.chance(0.1)) {
            pause();
        }
        if (dice.chance(0.15)) {
            update();
        }
    }

    private void ask() {
        String exchange = slots.one(thing ? "asksOfThings" : "asks", dice).zh();
        int arrow = exchange.indexOf(" ⇒ ");
        take(haste.contact() * 0.5);
        line.add(new Asked(number, clock, LEAD, Words.of(exchange.substring(0, arrow))));
        if (dice.chance(0.8) && raised.contact().kind() != Contact.Kind.NONE) {
            people(7);
            line.add(new Answered(number, clock, Actor.as(Role.REPORTER), Words.of(exchange.substring(arrow + 3))));
        } else {
            clock = clock.plus(Duration.ofDays(7));
        }
    }

    private void update() {
        pass(500);
        tell();
    }

    private void tell() {
        line.add(new Updated(number, clock, LEAD, slots.one(thing ? "updatesOfThings" : "updates", dice)));
    }

    private void others() {
        pass(400);
        switch (dice.between(1, 4)) {
            case 1 -> {
                line.add(new CalledIn(
                        number,
                        clock,
                        LEAD,
                        dice.oneOf(thing ? BUILDERS : HELPERS),
                        slots.one(thing ? "callsToThings" : "calls", dice)));
                pass(700);
                line.add(new ReportedIn(number, clock, Actor.as(Role.CALLED), slots.one("arrivals", dice)));
            }
            case 2 ->
                line.add(new Escalated(
                        number, clock, LEAD, slots.one(thing ? "escalationsOfThings" : "escalations", dice)));
            case 3 ->
                line.add(new HandedDown(
                        number,
                        clock,
                        Actor.as(Role.SUPERIOR),
                        slots.one("comesWith", dice).zh(),
                        slots.one("handDowns", dice)));
            default -> line.add(new Joined(number, clock, LEAD, dice.oneOf(thing ? BUILDERS : HELPERS), Words.NONE));
        }
    }

    private void pause() {
        pass(300);
        Instant until = clock.plus(Duration.ofDays(dice.between(4, 14)));
        line.add(new Suspended(number, clock, LEAD, until, slots.one("suspends", dice)));
        clock = until;
        line.add(new Resumed(number, clock, LEAD));
    }

    private void finish() {
        pass(60 * 26 * (dice.chance(0.025) ? 5 : 1));
        if (!ALWAYS.contains(raised.category()) && dice.chance(0.09)) {
            notDone();
        } else {
            done(1);
        }
    }

    /** At the third time it holds. */
    private void done(int round) {
        propose(Outcome.DONE, round == 1 ? reply : slots.one("again", dice));
        double answer = raised.contact().kind() == Contact.Kind.NONE ? 0.12 : 0.72;
        if (!dice.chance(answer)) {
            endings().silent();
        } else if (round < 3 && thing && dice.chance(0.26)) {
            clock = endings().disputed(slots.one("disputes", dice));
            pass(60 * 30);
            done(round + 1);
        } else {
            endings().confirmed();
        }
    }

    private void notDone() {
        Outcome outcome = dice.oneOf(
                thing
                        ? List.of(Outcome.AWAITING_FUNDS, Outcome.BEYOND_LEVEL)
                        : List.of(Outcome.DECLINED_BY_LAW, Outcome.BEYOND_LEVEL));
        String list = switch (outcome) {
            case AWAITING_FUNDS -> "funding";
            case DECLINED_BY_LAW -> "lawful";
            default -> "beyond";
        };
        propose(outcome, slots.one(list, dice));
        if (dice.chance(0.12)) {
            clock = endings().disputed(slots.one("insists", dice));
            pass(60 * 30);
            propose(outcome, slots.one("still", dice));
        }
        if (dice.chance(0.5)) {
            endings().putUpWith();
        } else {
            endings().silent();
        }
    }

    private void propose(Outcome outcome, Words text) {
        line.add(new Proposed(number, clock, LEAD, outcome, text));
    }

    private Endings endings() {
        return new Endings(number, raised, slots, dice, line, clock);
    }
}
