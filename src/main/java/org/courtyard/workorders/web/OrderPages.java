package org.courtyard.workorders.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Status;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Wrong;
import org.courtyard.workorders.OrderSources;
import org.courtyard.workorders.WorkOrder;
import org.courtyard.workorders.WorkOrders;
import org.courtyard.workorders.WorkOrders.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages about orders that were taken in. */
@Component
class OrderPages {

    private static final int RETURNED_SHOWN = 30;
    private static final java.time.Duration NEAR = java.time.Duration.ofDays(1);

    private final WorkOrders orders;
    private final OrderSources sources;

    OrderPages(WorkOrders orders, OrderSources sources) {
        this.orders = orders;
        this.sources = sources;
    }

    OrdersPage all(Actor actor, Shell shell) {
        var waiting = orders.waiting(actor);
        var ready = new LinkedHashMap<UUID, List<Held>>();
        var inHand = new ArrayList<Row>();
        for (var each : waiting) {
            if (each.order().stage() == WorkOrder.Stage.READY) {
                ready.computeIfAbsent(each.source().id(), id -> new ArrayList<>())
                        .add(each);
            } else {
                inHand.add(row(each, shell));
            }
        }
        return new OrdersPage(
                !sources.sources(actor).isEmpty(),
                ready.values().stream().map(each -> ready(each, shell)).toList(),
                inHand,
                orders.returned(RETURNED_SHOWN, actor).stream()
                        .map(each -> row(each, shell))
                        .toList(),
                waiting.size() == WorkOrders.MOST);
    }

    private static OrdersPage.Ready ready(List<Held> held, Shell shell) {
        var source = held.getFirst().source();
        return new OrdersPage.Ready(
                source.id(),
                source.name(),
                held.stream().map(each -> row(each, shell)).toList(),
                held.stream().map(each -> each.order().id()).toList());
    }

    OrderPage one(Held held, @Nullable String typed, List<Wrong> wrongs, @Nullable String note, Shell shell) {
        var order = held.order();
        var concern = held.concern();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                shell.say("workorders.deadline"),
                order.deadline() == null
                        ? shell.say("workorders.deadline.none")
                        : shell.moments().deadline(order.deadline())));
        facts.add(new Fact(shell.say("workorders.taken"), shell.moments().at(order.takenAt())));
        facts.add(new Fact(shell.say("workorders.place"), concern.placeName()));
        order.carried().forEach((title, cell) -> facts.add(new Fact(title, cell)));
        var result = orders.result(concern);
        return new OrderPage(
                order.id(),
                order.version(),
                held.source().name(),
                order.number(),
                state(held, shell),
                concern.title(),
                concern.reference(),
                shell.to("/work/concerns/" + concern.id()),
                facts,
                typed == null ? result : typed,
                order.stage() != WorkOrder.Stage.RETURNED,
                orders.replies(order).stream()
                        .map(each -> new Fact(shell.moments().at(each.at()), each.text()))
                        .toList(),
                wrongs,
                note);
    }

    private static Row row(Held held, Shell shell) {
        return Row.of(
                shell.to("/work/orders/" + held.order().id()),
                state(held, shell),
                held.concern().title(),
                held.source().name() + " " + held.order().number() + " · "
                        + held.concern().placeName());
    }

    /** Theirs counts here: how near their deadline is. */
    static State state(Held held, Shell shell) {
        var order = held.order();
        if (order.returned() != null) {
            return State.waiting(
                    shell.say("workorders.state.returned", shell.moments().at(order.returned())));
        }
        var deadline = order.deadline();
        if (deadline == null) {
            return State.calm(shell.say(
                    held.concern().status() == Status.CLOSED || order.ready() != null
                            ? "workorders.state.ready"
                            : "workorders.state.in-hand"));
        }
        var now = shell.moments().now();
        if (!deadline.isAfter(now)) {
            return State.late(shell.moments().late(deadline));
        }
        var words = shell.moments().deadline(deadline);
        return deadline.isBefore(now.plus(NEAR)) ? State.near(words) : State.calm(words);
    }
}
