package org.courtyard.field.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Two devices start from the same state, work without a network and meet again: in whatever order their ops arrive, and
 * however often each, the same comes of it.
 */
class MergeProperties {

    /** @param change null for what only adds */
    record Sent(int device, int number, @Nullable Change change) {}

    /** What the server knows of one concern: the rule is asked as {@code FieldWork} asks it. */
    static final class Ledger {

        final Map<Part, String> state = new HashMap<>();
        final Set<Part> flagged = new HashSet<>();
        final Set<Sent> added = new HashSet<>();
        private final List<Sent> carriedOut = new ArrayList<>();
        private final Map<Sent, Merge> known = new LinkedHashMap<>();

        Merge take(Sent sent) {
            var before = known.get(sent);
            if (before != null) {
                return before;
            }
            var theirs = carriedOut.stream()
                    .filter(each -> each.device() != sent.device())
                    .toList();
            var merge = Merge.of(
                    sent.change() == null ? List.of() : List.of(sent.change()),
                    theirs.stream()
                            .filter(each -> each.change() != null)
                            .map(Sent::change)
                            .toList(),
                    !theirs.isEmpty());
            known.put(sent, merge);
            if (merge == Merge.HARD) {
                flagged.add(sent.change().part());
            } else {
                carriedOut.add(sent);
                if (sent.change() == null) {
                    added.add(sent);
                } else {
                    state.put(sent.change().part(), sent.change().value());
                }
            }
            return merge;
        }

        /** What is not in question. */
        Map<Part, String> undisputed() {
            var rest = new HashMap<>(state);
            rest.keySet().removeAll(flagged);
            return rest;
        }
    }

    @Property
    void anyOrderAndAnyNumberOfTimesComesToTheSame(
            @ForAll("opsOfTwoDevices") List<Sent> ops, @ForAll("orders") List<Integer> order) {
        var straight = new Ledger();
        ops.forEach(straight::take);
        var mixed = new Ledger();
        interleaved(ops, order).forEach(sent -> {
            mixed.take(sent);
            mixed.take(sent);
        });
        ops.forEach(mixed::take);
        assertThat(mixed.added).isEqualTo(straight.added);
        assertThat(mixed.flagged).isEqualTo(straight.flagged);
        assertThat(mixed.undisputed()).isEqualTo(straight.undisputed());
    }

    @Property
    void nothingIsOverwrittenUnseen(@ForAll("opsOfTwoDevices") List<Sent> ops, @ForAll("orders") List<Integer> order) {
        var ledger = new Ledger();
        for (var sent : interleaved(ops, order)) {
            var change = sent.change();
            var before = change == null ? null : ledger.state.get(change.part());
            var merge = ledger.take(sent);
            if (change != null && before != null && !before.equals(change.value()) && merge != Merge.HARD) {
                assertThat(ledger.carriedOut.stream()
                                .filter(each -> each.device() != sent.device() && each.change() != null)
                                .filter(each -> each.change().part().equals(change.part()))
                                .map(each -> each.change().value()))
                        .as("only the own earlier value, or one that is the same, gives way")
                        .allMatch(change.value()::equals);
            }
        }
    }

    @Property
    void whatOnlyAddsNeverConflicts(@ForAll("opsOfTwoDevices") List<Sent> ops) {
        var ledger = new Ledger();
        ops.forEach(ledger::take);
        assertThat(ledger.take(new Sent(2, 99, null))).isNotEqualTo(Merge.HARD);
    }

    @Provide
    Arbitrary<List<Sent>> opsOfTwoDevices() {
        return Combinators.combine(ops(1), ops(2)).as((one, other) -> {
            var all = new ArrayList<Sent>(one);
            all.addAll(other);
            return all;
        });
    }

    private static Arbitrary<List<Sent>> ops(int device) {
        var parts =
                Arbitraries.of(Part.of(Part.Kind.HAND), Part.of(Part.Kind.RESULT), new Part(Part.Kind.SHARE, "police"));
        var change = Combinators.combine(parts, Arbitraries.of("one", "two")).as(Change::new);
        return change.injectNull(0.3).list().ofMaxSize(6).map(changes -> {
            var sent = new ArrayList<Sent>();
            for (var each : changes) {
                sent.add(new Sent(device, sent.size(), each));
            }
            return sent;
        });
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.of(1, 2).list().ofSize(12);
    }

    /** Each device in its own order, the two in any. */
    private static List<Sent> interleaved(List<Sent> ops, List<Integer> order) {
        var queues = new HashMap<Integer, ArrayDeque<Sent>>();
        for (int device : new TreeSet<>(List.of(1, 2))) {
            var queue = new ArrayDeque<Sent>();
            ops.stream().filter(each -> each.device() == device).forEach(queue::add);
            queues.put(device, queue);
        }
        var mixed = new ArrayList<Sent>();
        for (int device : order) {
            var next = queues.get(device).poll();
            if (next != null) {
                mixed.add(next);
            }
        }
        queues.values().forEach(mixed::addAll);
        return mixed;
    }
}
