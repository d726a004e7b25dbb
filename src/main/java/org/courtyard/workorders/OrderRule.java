package org.courtyard.workorders;

import java.util.EnumSet;
import java.util.Set;
import org.courtyard.concerns.ConcernMoved;
import org.courtyard.concerns.Move;
import org.courtyard.platform.memory.Remembered;
import org.springframework.stereotype.Component;

/** Whether a move may change what is owed for an order. Asked inside of every move: no query while there are no orders. */
@Component
class OrderRule {

    private static final Set<Move> TELLING = EnumSet.of(
            Move.PROPOSE,
            Move.SOLVE_ON_SPOT,
            Move.POINT_ELSEWHERE,
            Move.CONFIRM,
            Move.CHECK,
            Move.CONFIRM_LAPSE,
            Move.WITHDRAW,
            Move.DISPUTE);

    private static final String ANY = "";

    private final OrderStore store;
    private final Remembered<String, Boolean> any = new Remembered<>(1);

    OrderRule(OrderStore store) {
        this.store = store;
    }

    public boolean tells(ConcernMoved moved) {
        return TELLING.contains(moved.move())
                && any.get(ANY, key -> store.any())
                && !store.ofConcern(moved.concern()).isEmpty();
    }

    /** There is one more. */
    void changed() {
        any.forget();
    }
}
