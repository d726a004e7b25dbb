package org.courtyard.workorders;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.links.ReferenceLabels;
import org.springframework.stereotype.Component;

/** How orders are called in the work queue, and where they are answered. */
@Component
class OrderLabels implements ReferenceLabels {

    private final WorkOrders orders;

    OrderLabels(WorkOrders orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return OrderPromises.KIND;
    }

    @Override
    public Map<Reference, Label> labels(Collection<Reference> references, Actor actor) {
        var wanted = references.stream().map(Reference::id).toList();
        var labels = new HashMap<Reference, Label>();
        orders.many(wanted, actor)
                .forEach(held -> labels.put(
                        OrderPromises.reference(held.order()),
                        new Label(
                                held.concern().title(),
                                held.source().name() + " " + held.order().number() + " · "
                                        + held.concern().reference(),
                                "/work/orders/" + held.order().id())));
        return labels;
    }
}
