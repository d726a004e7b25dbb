package org.courtyard.concerns.rules;

import static org.courtyard.concerns.Move.*;
import static org.courtyard.concerns.Status.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Status;
import org.jspecify.annotations.Nullable;

/**
 * What may follow what, as data. Checked when it is made: every status can be reached, every status but the final one
 * has a way to it, no move leads to two places, and every status in which something is waited for has a clock: the running
 * one, or a day on which the waiting ends by itself.
 *
 * @param running statuses in which the clock of the promise runs
 * @param lapses statuses in which it rests, and the move by which they end by themselves
 */
public record StateMachine(List<Transition> transitions, Set<Status> running, Map<Status, Move> lapses, Status last) {

    public static final StateMachine OF_CONCERNS = new StateMachine(
            List.of(
                    new Transition(null, RAISE, WAITING),
                    new Transition(null, SPLIT_OFF, WAITING),
                    new Transition(null, IMPORT, WAITING),
                    new Transition(null, IMPORT, CLOSED),
                    new Transition(WAITING, ASSIGN, ASSIGNED),
                    new Transition(WAITING, SETTLE, ASSIGNED),
                    new Transition(WAITING, ACCEPT, IN_HAND),
                    new Transition(WAITING, SOLVE_ON_SPOT, CLOSED),
                    new Transition(WAITING, POINT_ELSEWHERE, CLOSED),
                    new Transition(WAITING, WITHDRAW, CLOSED),
                    new Transition(WAITING, MERGE, CLOSED),
                    new Transition(ASSIGNED, ASSIGN, ASSIGNED),
                    new Transition(ASSIGNED, ESCALATE, ASSIGNED),
                    new Transition(ASSIGNED, DELEGATE, ASSIGNED),
                    new Transition(ASSIGNED, DECLINE, WAITING),
                    new Transition(ASSIGNED, ACCEPT, IN_HAND),
                    new Transition(ASSIGNED, ASK, ASKED),
                    new Transition(ASSIGNED, PROPOSE, PROPOSED),
                    new Transition(ASSIGNED, SOLVE_ON_SPOT, CLOSED),
                    new Transition(ASSIGNED, WITHDRAW, CLOSED),
                    new Transition(ASSIGNED, MERGE, CLOSED),
                    new Transition(IN_HAND, ASSIGN, ASSIGNED),
                    new Transition(IN_HAND, ESCALATE, ASSIGNED),
                    new Transition(IN_HAND, DELEGATE, ASSIGNED),
                    new Transition(IN_HAND, DECLINE, WAITING),
                    new Transition(IN_HAND, ASK, ASKED),
                    new Transition(IN_HAND, SUSPEND, SUSPENDED),
                    new Transition(IN_HAND, PROPOSE, PROPOSED),
                    new Transition(IN_HAND, WITHDRAW, CLOSED),
                    new Transition(IN_HAND, MERGE, CLOSED),
                    new Transition(ASKED, ANSWER, IN_HAND),
                    new Transition(ASKED, ANSWER_LAPSE, IN_HAND),
                    new Transition(ASKED, PROPOSE, PROPOSED),
                    new Transition(ASKED, WITHDRAW, CLOSED),
                    new Transition(ASKED, MERGE, CLOSED),
                    new Transition(SUSPENDED, RESUME, IN_HAND),
                    new Transition(SUSPENDED, SUSPEND_LAPSE, IN_HAND),
                    new Transition(SUSPENDED, PROPOSE, PROPOSED),
                    new Transition(SUSPENDED, WITHDRAW, CLOSED),
                    new Transition(SUSPENDED, MERGE, CLOSED),
                    new Transition(WAITING, DISMISS, CLOSED),
                    new Transition(ASSIGNED, DISMISS, CLOSED),
                    new Transition(IN_HAND, DISMISS, CLOSED),
                    new Transition(ASKED, DISMISS, CLOSED),
                    new Transition(SUSPENDED, DISMISS, CLOSED),
                    new Transition(PROPOSED, DISMISS, CLOSED),
                    new Transition(PROPOSED, CONFIRM, CLOSED),
                    new Transition(PROPOSED, CHECK, CLOSED),
                    new Transition(PROPOSED, CONFIRM_LAPSE, CLOSED),
                    new Transition(PROPOSED, DISPUTE, IN_HAND),
                    new Transition(PROPOSED, MERGE, CLOSED),
                    new Transition(CLOSED, DISPUTE, IN_HAND),
                    new Transition(CLOSED, UNMERGE, ASSIGNED)),
            EnumSet.of(WAITING, ASSIGNED, IN_HAND),
            Map.of(ASKED, ANSWER_LAPSE, SUSPENDED, SUSPEND_LAPSE, PROPOSED, CONFIRM_LAPSE),
            CLOSED);

    /** Moves that change no status, and where they are possible. */
    private static final Set<Move> ANYTIME =
            EnumSet.of(NOTE, SUPPORT, PUBLISH, WITHHOLD, CALL, PART, ERASE, MODERATE, FLAG, CLEAR);

    private static final Set<Move> WHILE_OPEN = EnumSet.of(UPDATE, SETTLE_TASK, BREACH, JOIN, SPLIT);

    /** Nobody is asked to help with what is done already. */
    private static final Set<Move> UNTIL_PROPOSED = EnumSet.of(ADD_HAND, CALL_IN);

    /** What was joined into one goes along when that one is joined into a third. */
    private static final Set<Move> WHEN_CLOSED = EnumSet.of(RATE, MERGE);

    public StateMachine {
        transitions = List.copyOf(transitions);
        running = Set.copyOf(running);
        lapses = Map.copyOf(lapses);
        var faults = faults(transitions, running, lapses, last);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("this workflow cannot work: " + String.join("; ", faults));
        }
    }

    /** How waiting ends by itself in this status; empty where nothing lapses. */
    public Optional<Move> lapse(Status status) {
        return Optional.ofNullable(lapses.get(status));
    }

    /** Where the move leads, or empty when it is not possible now. */
    public Optional<Status> after(@Nullable Status from, Move move) {
        if (from != null && stays(from, move)) {
            return Optional.of(from);
        }
        return transitions.stream()
                .filter(each -> each.from() == from && each.move() == move)
                .map(Transition::to)
                .findFirst();
    }

    /** All that is possible now. */
    public Set<Move> possible(Status from) {
        var moves = transitions.stream()
                .filter(each -> each.from() == from)
                .map(Transition::move)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Move.class)));
        for (var move : Move.values()) {
            if (stays(from, move)) {
                moves.add(move);
            }
        }
        return moves;
    }

    private boolean stays(Status from, Move move) {
        return ANYTIME.contains(move)
                || (from != last && WHILE_OPEN.contains(move))
                || (from != last && from != PROPOSED && UNTIL_PROPOSED.contains(move))
                || (from == last && WHEN_CLOSED.contains(move));
    }

    private static List<String> faults(
            List<Transition> transitions, Set<Status> running, Map<Status, Move> lapses, Status last) {
        var faults = new ArrayList<String>();
        var reached = reached(transitions);
        for (var status : Status.values()) {
            if (!reached.contains(status)) {
                faults.add(status + " cannot be reached");
            }
            if (status == last) {
                continue;
            }
            if (!leads(transitions, status, last)) {
                faults.add(status + " has no way to " + last);
            }
            var lapse = lapses.get(status);
            if (lapse == null && !running.contains(status)) {
                faults.add(status + " waits without a clock");
            }
            if (lapse != null
                    && transitions.stream().noneMatch(each -> each.from() == status && each.move() == lapse)) {
                faults.add(status + " does not end by " + lapse);
            }
        }
        for (var each : transitions) {
            if (each.from() != null
                    && transitions.stream()
                            .anyMatch(other -> other.from() == each.from()
                                    && other.move() == each.move()
                                    && other.to() != each.to())) {
                faults.add(each.move() + " leads from " + each.from() + " to two places");
            }
        }
        return faults;
    }

    private static Set<Status> reached(List<Transition> transitions) {
        var reached = EnumSet.noneOf(Status.class);
        var grown = true;
        while (grown) {
            grown = false;
            for (var each : transitions) {
                if (each.from() == null || reached.contains(each.from())) {
                    grown |= reached.add(each.to());
                }
            }
        }
        return reached;
    }

    private static boolean leads(List<Transition> transitions, Status from, Status to) {
        var seen = EnumSet.of(from);
        var grown = true;
        while (grown) {
            grown = false;
            for (var each : transitions) {
                if (each.from() != null && seen.contains(each.from())) {
                    grown |= seen.add(each.to());
                }
            }
        }
        return seen.contains(to);
    }
}
