package org.courtyard.concerns.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateMachineTest {

    private final StateMachine ours = StateMachine.OF_CONCERNS;

    @Test
    void aResolutionIsProposedBeforeItIsConfirmed() {
        assertThat(ours.after(Status.IN_HAND, Move.CONFIRM)).isEmpty();
        assertThat(ours.after(Status.IN_HAND, Move.PROPOSE)).contains(Status.PROPOSED);
        assertThat(ours.after(Status.PROPOSED, Move.CONFIRM)).contains(Status.CLOSED);
    }

    @Test
    void aDisputeBringsItBackIntoHandEvenWhenItWasClosed() {
        assertThat(ours.after(Status.PROPOSED, Move.DISPUTE)).contains(Status.IN_HAND);
        assertThat(ours.after(Status.CLOSED, Move.DISPUTE)).contains(Status.IN_HAND);
    }

    @Test
    void ratingIsForWhatIsOver() {
        assertThat(ours.possible(Status.CLOSED)).contains(Move.RATE);
        assertThat(ours.possible(Status.IN_HAND)).doesNotContain(Move.RATE);
    }

    @Test
    void aRestEndsByItselfOrEarlier() {
        assertThat(ours.after(Status.IN_HAND, Move.SUSPEND)).contains(Status.SUSPENDED);
        assertThat(ours.lapse(Status.SUSPENDED)).contains(Move.SUSPEND_LAPSE);
        assertThat(ours.after(Status.SUSPENDED, Move.SUSPEND_LAPSE)).contains(Status.IN_HAND);
        assertThat(ours.after(Status.SUSPENDED, Move.RESUME)).contains(Status.IN_HAND);
    }

    @Test
    void nobodyIsCalledInToWhatIsDone() {
        assertThat(ours.after(Status.IN_HAND, Move.CALL_IN)).contains(Status.IN_HAND);
        assertThat(ours.after(Status.PROPOSED, Move.CALL_IN)).isEmpty();
        assertThat(ours.after(Status.CLOSED, Move.ADD_HAND)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void refusesAStatusNobodyReaches(Status status) {
        assertThatThrownBy(() -> without(each -> each.to() == status))
                .hasMessageContaining(status + " cannot be reached");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
    void refusesADeadEnd(Status status) {
        assertThatThrownBy(() -> without(each -> each.from() == status))
                .hasMessageContaining(status + " has no way to CLOSED");
    }

    @Test
    void refusesARoundWithoutAWayOut() {
        assertThatThrownBy(() -> without(each -> each.to() == Status.CLOSED && each.from() != null))
                .hasMessageContaining("IN_HAND has no way to CLOSED");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
    void refusesWaitingWithoutAClock(Status status) {
        var running = new HashSet<>(ours.running());
        running.remove(status);
        var lapses = new HashMap<>(ours.lapses());
        lapses.remove(status);
        assertThatThrownBy(() -> new StateMachine(ours.transitions(), running, lapses, Status.CLOSED))
                .hasMessageContaining(status + " waits without a clock");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"ASKED", "SUSPENDED", "PROPOSED"})
    void refusesAWaitThatDoesNotEndByItself(Status status) {
        assertThatThrownBy(() -> without(each -> each.from() == status
                        && each.move() == ours.lapse(status).orElseThrow()))
                .hasMessageContaining(status + " does not end by");
    }

    @Test
    void refusesAMoveThatLeadsToTwoPlaces() {
        List<Transition> more = new ArrayList<>(ours.transitions());
        more.add(new Transition(Status.IN_HAND, Move.ASK, Status.ASSIGNED));
        assertThatThrownBy(() -> new StateMachine(more, ours.running(), ours.lapses(), Status.CLOSED))
                .hasMessageContaining("ASK leads from IN_HAND to two places");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> without(each -> each.from() == Status.ASKED || each.to() == Status.ASKED))
                .hasMessageContainingAll(
                        "ASKED cannot be reached", "ASKED has no way to CLOSED", "ASKED does not end by");
    }

    private StateMachine without(Predicate<Transition> left) {
        List<Transition> kept = new ArrayList<>(ours.transitions());
        kept.removeIf(left);
        return new StateMachine(kept, ours.running(), ours.lapses(), Status.CLOSED);
    }
}
