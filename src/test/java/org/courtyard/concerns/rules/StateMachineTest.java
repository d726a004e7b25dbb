package org.courtyard.concerns.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Status;
import org.junit.jupiter.api.Test;

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
    void refusesAStatusNobodyReaches() {
        assertThatThrownBy(() -> without(each -> each.to() == Status.ASKED))
                .hasMessageContaining("ASKED cannot be reached");
    }

    @Test
    void refusesADeadEnd() {
        assertThatThrownBy(() -> without(each -> each.from() == Status.PROPOSED))
                .hasMessageContaining("PROPOSED has no way to CLOSED");
    }

    @Test
    void refusesWaitingWithoutAClock() {
        var clocked = EnumSet.copyOf(ours.clocked());
        clocked.remove(Status.ASKED);
        assertThatThrownBy(() -> new StateMachine(ours.transitions(), clocked, Status.CLOSED))
                .hasMessageContaining("ASKED waits without a clock");
    }

    private StateMachine without(Predicate<Transition> left) {
        List<Transition> kept = new ArrayList<>(ours.transitions());
        kept.removeIf(left);
        return new StateMachine(kept, ours.clocked(), Status.CLOSED);
    }
}
