package org.courtyard.workorders;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Move;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders that were taken in: which answers are owed, and answering. */
@Service
@Transactional
public class WorkOrders {

    /** A desk's table; more are waiting than a desk can see to, and the list says so. */
    public static final int MOST = 500;

    private static final int LONGEST_TEXT = 4_000;

    private final OrderStore store;
    private final OrderSources sources;
    private final OrderPromises promises;
    private final Concerns concerns;
    private final Ids ids;
    private final InstantSource time;

    WorkOrders(
            OrderStore store,
            OrderSources sources,
            OrderPromises promises,
            Concerns concerns,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.sources = sources;
        this.promises = promises;
        this.concerns = concerns;
        this.ids = ids;
        this.time = time;
    }

    /** An order, who sent it, and the concern it is here. */
    public record Held(WorkOrder order, OrderSource source, Concern concern) {}

    /** Answers that are owed: what is ready first, then by their deadline; at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Held> waiting(Actor actor) {
        var known = sources(actor);
        return held(store.waiting(known.keySet(), MOST), known);
    }

    /** Answered lately, the newest first. */
    @Transactional(readOnly = true)
    public List<Held> returned(int most, Actor actor) {
        var known = sources(actor);
        return held(store.returned(known.keySet(), most), known);
    }

    /** Ready to go back to one source, by its deadline. */
    @Transactional(readOnly = true)
    public List<Held> ready(OrderSource source, Actor actor) {
        var own = sources.source(source.id(), actor);
        return held(store.ready(own.id(), MOST), Map.of(own.id(), own));
    }

    /** @throws Missing when there is none the actor may answer */
    @Transactional(readOnly = true)
    public Held order(UUID id, Actor actor) {
        var order = store.find(id).orElseThrow(() -> new Missing("workorders.missing"));
        return held(order, sources.source(order.source(), actor));
    }

    /** Many at once; those the actor may not answer are left out. */
    @Transactional(readOnly = true)
    public List<Held> many(Collection<UUID> wanted, Actor actor) {
        var known = sources(actor);
        return held(store.findAll(wanted, known.keySet()), known);
    }

    /** What went back before, the oldest first. */
    @Transactional(readOnly = true)
    public List<Reply> replies(WorkOrder order) {
        return store.replies(order.id());
    }

    /** What was told to the reporter as the result; empty while there is none. */
    @Transactional(readOnly = true)
    public String result(Concern concern) {
        return concerns.history(concern, Actor.HOUSE).stream()
                .filter(each -> !each.internal()
                        && (each.move() == Move.PROPOSE
                                || each.move() == Move.SOLVE_ON_SPOT
                                || each.move() == Move.POINT_ELSEWHERE))
                .reduce((earlier, later) -> later)
                .map(Event::text)
                .orElse("");
    }

    /**
     * It was answered there, in these words.
     *
     * @throws BadInput without words
     * @throws Conflict when it was answered already
     * @throws Stale when it is another version by now
     */
    public WorkOrder answer(UUID id, String text, int version, Actor actor) {
        new BadInput.Checks()
                .wrongIf(text.isBlank(), "text", "workorders.answer-missing")
                .wrongIf(text.length() > LONGEST_TEXT, "text", "workorders.text-wrong", LONGEST_TEXT)
                .throwIfAny();
        var held = order(id, actor);
        if (held.order().version() != version) {
            throw new Stale("workorders.stale");
        }
        return answered(held, text.strip(), actor);
    }

    /**
     * Several went back at once, each with its result as it was told to the reporter; those that are not ready, or were
     * answered meanwhile, stay as they are.
     *
     * @return how many were answered
     */
    public int answerAll(OrderSource source, List<UUID> wanted, Actor actor) {
        int count = 0;
        for (var held : ready(source, actor)) {
            if (wanted.contains(held.order().id())) {
                var text = result(held.concern());
                answered(held, text.isBlank() ? String.valueOf(held.concern().outcome()) : text, actor);
                count++;
            }
        }
        return count;
    }

    private WorkOrder answered(Held held, String text, Actor actor) {
        var order = held.order();
        if (order.stage() == WorkOrder.Stage.RETURNED) {
            throw new Conflict("workorders.returned-already");
        }
        var now = time.instant();
        var concern = held.concern();
        var outcome = concern.outcome() == null ? concern.proposedOutcome() : concern.outcome();
        var returned = order.returned(now);
        if (!store.update(returned)) {
            throw new Stale("workorders.stale");
        }
        var reply = new Reply(now, outcome == null ? null : outcome.name(), text);
        store.note(ids.next(concern.id().region()), order.id(), reply, actor.account());
        promises.answered(order, text);
        return returned;
    }

    private Map<UUID, OrderSource> sources(Actor actor) {
        var known = new HashMap<UUID, OrderSource>();
        sources.sources(actor).forEach(each -> known.put(each.id(), each));
        return known;
    }

    private List<Held> held(List<WorkOrder> orders, Map<UUID, OrderSource> known) {
        Map<ConcernId, Concern> found =
                concerns.concernsByIds(orders.stream().map(WorkOrder::concern).toList(), Actor.HOUSE);
        var held = new ArrayList<Held>();
        for (var each : orders) {
            var concern = found.get(each.concern());
            var source = known.get(each.source());
            if (concern != null && source != null) {
                held.add(new Held(each, source, concern));
            }
        }
        return held;
    }

    private Held held(WorkOrder order, OrderSource source) {
        return held(List.of(order), Map.of(source.id(), source)).stream()
                .findFirst()
                .orElseThrow(() -> new Missing("workorders.missing"));
    }
}
