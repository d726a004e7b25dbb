package org.courtyard.workorders;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.NewConcern;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.Source;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.Whose;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a table of orders in: each becomes a concern, with their number and their deadline as the outer limit. */
@Service
public class OrderIntake {

    private final OrderSources sources;
    private final OrderReading reading;
    private final OrderStore orders;
    private final OrderPromises promises;
    private final Concerns concerns;
    private final OrderRule rule;
    private final Ids ids;
    private final InstantSource time;
    private final TransactionTemplate transaction;

    OrderIntake(
            OrderSources sources,
            OrderReading reading,
            OrderStore orders,
            OrderPromises promises,
            Concerns concerns,
            OrderRule rule,
            Ids ids,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.reading = reading;
        this.orders = orders;
        this.promises = promises;
        this.concerns = concerns;
        this.rule = rule;
        this.ids = ids;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of the rows.
     *
     * @param refused with the reason; nothing of these was kept
     */
    public record Report(int taken, int known, int moved, List<OrderLine> refused) {}

    /** What would become of each row; nothing is kept. */
    public List<OrderLine> preview(OrderSources.Handed handed) {
        return reading.read(handed.source(), handed.sheet());
    }

    /**
     * Takes in what can be taken, each order by itself and once: a row that is refused keeps no other one back, and a
     * table that comes again brings nothing twice.
     */
    public Report takeIn(OrderSources.Handed handed, Actor actor) {
        var source = sources.source(handed.source().id(), actor);
        int taken = 0;
        int known = 0;
        int moved = 0;
        var refused = new ArrayList<OrderLine>();
        for (var line : preview(handed)) {
            switch (line.verdict()) {
                case KNOWN -> known++;
                case REFUSED -> refused.add(line);
                case MOVED -> moved += move(source, line) ? 1 : 0;
                case NEW -> {
                    var wrong = take(source, line, line.category(), actor);
                    if (wrong == null) {
                        taken++;
                    } else {
                        refused.add(line.refused(wrong));
                    }
                }
            }
        }
        sources.taken(handed.id());
        return new Report(taken, known, moved, refused);
    }

    /** Null when it was taken. What the table cannot answer, such as a category's own questions, is no reason to refuse it. */
    private BadInput.@Nullable Wrong take(OrderSource source, OrderLine line, @Nullable String category, Actor actor) {
        try {
            transaction.executeWithoutResult(status -> write(source, line, category, actor));
            return null;
        } catch (BadInput bad) {
            return Categories.OTHER.equals(category)
                    ? bad.wrongs().getFirst()
                    : take(source, line, Categories.OTHER, actor);
        }
    }

    private void write(OrderSource source, OrderLine line, @Nullable String category, Actor actor) {
        var concern = concerns.raise(concern(line, category), null, line.deadline(), actor)
                .concern();
        var order = new WorkOrder(
                ids.next(concern.id().region()),
                source.id(),
                line.number(),
                concern.id(),
                line.deadline(),
                line.carried(),
                time.instant(),
                null,
                null,
                1);
        if (!orders.insert(order, actor.account())) {
            throw new BadInput("number", "workorders.number-twice", line.number());
        }
        promises.owe(order, source, concern);
        rule.changed();
    }

    /** Private: who telephoned a hotline has not agreed that neighbours read it. */
    private static NewConcern concern(OrderLine line, @Nullable String category) {
        var reporter = line.name().isEmpty() && line.phone().isEmpty()
                ? Reporter.UNKNOWN
                : new Reporter(
                        line.name().isEmpty() ? null : line.name(),
                        ContactWay.NONE,
                        line.phone().isEmpty() ? null : line.phone(),
                        null,
                        null,
                        "zh",
                        false,
                        null);
        return new NewConcern(
                line.text(),
                line.place().id(),
                category,
                Whose.UNSURE,
                false,
                null,
                Visibility.HANDLERS,
                Source.ORDER,
                reporter,
                null,
                null,
                Map.of(),
                List.of());
    }

    private boolean move(OrderSource source, OrderLine line) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var known = Objects.requireNonNull(
                    orders.known(source.id(), List.of(line.number())).get(line.number()));
            var changed = known.by(line.deadline());
            if (!orders.update(changed)) {
                return false;
            }
            Concern concern = concerns.concern(known.concern(), Actor.HOUSE);
            if (known.returned() == null) {
                promises.moved(changed, source, concern);
            }
            return true;
        }));
    }
}
