package org.courtyard.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is still to come, by time; what is planned for the same moment keeps its order. */
final class Agenda {

    /** Something that happens at a moment. */
    record Step(Instant at, long order, Runnable work) {}

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparingLong(Step::order));

    /** What was planned since the last {@link #mark}. */
    private final List<Step> recent = new ArrayList<>();

    private long planned;

    void plan(Instant at, Runnable work) {
        var step = new Step(at, planned++, work);
        steps.add(step);
        recent.add(step);
    }

    /** The next step up to that moment, or null. */
    @Nullable
    Step next(Instant until) {
        var first = steps.peek();
        return first == null || first.at().isAfter(until) ? null : steps.poll();
    }

    void mark() {
        recent.clear();
    }

    /** Takes back what was planned since the last mark. */
    void forgetRecent() {
        steps.removeAll(recent);
        recent.clear();
    }

    void resume(Step step) {
        steps.add(step);
    }
}
