package org.courtyard.concerns.rules;

import static org.courtyard.concerns.Move.*;
import static org.courtyard.concerns.Status.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Status;
import org.jspecify.annotations.Nullable;

/**
 * What may follow what, as data. Checked when it is made: every status can be reached, every status but the final one
 * has a way out, and every status in which something is waited for has a clock.
 *
 * @param clocked statuses in which a clock runs or a lapse is set
 */
public record StateMachine(List<Transition> transitions, Set<Status> clocked, Status last) {

    public static final StateMachine OF_CONCERNS = new StateMachine(
            List.of(
                    new Transition(null, RAISE, WAITING),
                    new Transition(null, IMPORT, WAITING),
                    new Transition(null, IMPORT, CLOSED),
                    new Transition(WAITING, ASSIGN, ASSIGNED),
                    new Transition(WAITING, ACCEPT, IN_HAND),
                    new Transition(WAITING, SOLVE_ON_SPOT, CLOSED),
                    new Transition(WAITING, POINT_ELSEWHERE, CLOSED),
                    new Transition(WAITING, WITHDRAW, CLOSED),
                    new Transition(ASSIGNED, ASSIGN, ASSIGNED),
                    new Transition(ASSIGNED, ESCALATE, ASSIGNED),
                    new Transition(ASSIGNED, DECLINE, WAITING),
                    new Transition(ASSIGNED, ACCEPT, IN_HAND),
                    new Transition(ASSIGNED, ASK, ASKED),
                    new Transition(ASSIGNED, PROPOSE, PROPOSED),
                    new Transition(ASSIGNED, SOLVE_ON_SPOT, CLOSED),
                    new Transition(ASSIGNED, WITHDRAW, CLOSED),
                    new Transition(IN_HAND, ASSIGN, ASSIGNED),
                    new Transition(IN_HAND, ESCALATE, ASSIGNED),
                    new Transition(IN_HAND, DECLINE, WAITING),
                    new Transition(IN_HAND, ASK, ASKED),
                    new Transition(IN_HAND, PROPOSE, PROPOSED),
                    new Transition(IN_HAND, WITHDRAW, CLOSED),
                    new Transition(ASKED, ANSWER, IN_HAND),
                    new Transition(ASKED, ANSWER_LAPSE, IN_HAND),
                    new Transition(ASKED, PROPOSE, PROPOSED),
                    new Transition(ASKED, WITHDRAW, CLOSED),
                    new Transition(PROPOSED, CONFIRM, CLOSED),
                    new Transition(PROPOSED, CHECK, CLOSED),
                    new Transition(PROPOSED, CONFIRM_LAPSE, CLOSED),
                    new Transition(PROPOSED, DISPUTE, IN_HAND),
                    new Transition(CLOSED, DISPUTE, IN_HAND)),
            EnumSet.of(WAITING, ASSIGNED, IN_HAND, ASKED, PROPOSED),
            CLOSED);

    /** Moves that change no status, and where they are possible. */
    private static final Set<Move> ANYTIME = EnumSet.of(NOTE, SUPPORT, PUBLISH, WITHHOLD, CALL);

    private static final Set<Move> WHILE_OPEN = EnumSet.of(UPDATE, ADD_HAND, CALL_IN, SETTLE_TASK, BREACH);

    private static final Set<Move> WHEN_CLOSED = EnumSet.of(RATE);

    public StateMachine {
        transitions = List.copyOf(transitions);
        var faults = faults(transitions, clocked, last);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("this workflow cannot work: " + String.join("; ", faults));
        }
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
                || (from == last && WHEN_CLOSED.contains(move));
    }

    private static List<String> faults(List<Transition> transitions, Set<Status> clocked, Status last) {
        var faults = new ArrayList<String>();
        var reached = reached(transitions);
        for (var status : Status.values()) {
            if (!reached.contains(status)) {
                faults.add(status + " cannot be reached");
            }
            if (status != last && !leads(transitions, status, last)) {
                faults.add(status + " has no way to " + last);
            }
            if (status != last && !clocked.contains(status)) {
                faults.add(status + " waits without a clock");
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
