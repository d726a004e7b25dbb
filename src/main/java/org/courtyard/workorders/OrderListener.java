package org.courtyard.workorders;

import java.time.InstantSource;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.ConcernMoved;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Status;
import org.courtyard.platform.access.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A result can go back; a result that was disputed is owed once more. Reads how the concern stands: twice is once. */
@Component
class OrderListener {

    private final OrderStore orders;
    private final SourceStore sources;
    private final OrderPromises promises;
    private final Concerns concerns;
    private final InstantSource time;

    OrderListener(
            OrderStore orders, SourceStore sources, OrderPromises promises, Concerns concerns, InstantSource time) {
        this.orders = orders;
        this.sources = sources;
        this.promises = promises;
        this.concerns = concerns;
        this.time = time;
    }

    @ApplicationModuleListener(condition = "@orderRule.tells(#a0)")
    void on(ConcernMoved moved) {
        var concern = concerns.concern(new ConcernId(moved.concern()), Actor.HOUSE);
        var result = concern.status() == Status.PROPOSED || concern.status() == Status.CLOSED;
        for (var order : orders.ofConcern(moved.concern())) {
            if (result && order.ready() == null) {
                write(order.ready(time.instant()));
            } else if (!result && (order.ready() != null || order.returned() != null)) {
                var owed = order.again();
                write(owed);
                if (order.returned() != null) {
                    promises.owe(owed, sources.find(order.source()).orElseThrow(), concern);
                }
            }
        }
    }

    /** Somebody answers it at this moment: tried again. */
    private void write(WorkOrder order) {
        if (!orders.update(order)) {
            throw new IllegalStateException("order " + order.id() + " is another version by now");
        }
    }
}
