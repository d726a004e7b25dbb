package org.courtyard.workorders.web;

import java.util.List;
import java.util.UUID;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Wrong;

/**
 * What is owed to those who sent work orders.
 *
 * @param anySource false: nobody sends any yet
 * @param ready by source, what can go back now
 * @param full more are waiting than the page shows
 */
public record OrdersPage(boolean anySource, List<Ready> ready, List<Row> inHand, List<Row> returned, boolean full) {

    /** What can go back to one source. */
    public record Ready(UUID source, String name, List<Row> orders, List<UUID> ids) {}

    /** The form that takes a table. */
    public record Take(List<org.courtyard.platform.web.view.Choice> sources, List<Wrong> wrongs) {}

    /** The form that enters one more source. */
    public record Source(String name, List<org.courtyard.platform.web.view.Choice> desks, List<Wrong> wrongs) {}
}
