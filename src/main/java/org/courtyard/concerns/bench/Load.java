package org.courtyard.concerns.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.courtyard.platform.cli.Progress;

/** Many at the same time, each doing one thing after the other without a pause. */
final class Load {

    private static final int LONGEST_WARM_UP = 30;

    private Load() {}

    /** Does one thing; each call in it is timed apart. */
    interface Work {
        void once(Watch watch) throws Exception;
    }

    /** Times one call. */
    static final class Watch {
        private final List<Long> nanos = new ArrayList<>();

        <T> T time(Call<T> call) throws Exception {
            var began = System.nanoTime();
            var answer = call.make();
            nanos.add(System.nanoTime() - began);
            return answer;
        }
    }

    interface Call<T> {
        T make() throws Exception;
    }

    /**
     * Warms up as long as it then measures, at most half a minute: a server that is up has its code compiled.
     *
     * @param work what client n does
     */
    static Measured run(String name, int clients, int seconds, IntFunction<Work> work) throws InterruptedException {
        measure(name + ", warming up", clients, Math.min(seconds, LONGEST_WARM_UP), work);
        return measure(name, clients, seconds, work);
    }

    private static Measured measure(String name, int clients, int seconds, IntFunction<Work> work)
            throws InterruptedException {
        var watches = new ConcurrentLinkedQueue<Watch>();
        var faults = new ConcurrentLinkedQueue<String>();
        var done = new AtomicInteger();
        var began = System.nanoTime();
        var end = began + seconds * 1_000_000_000L;
        try (var progress = new Progress(name, 0);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int client = 0; client < clients; client++) {
                var mine = work.apply(client);
                var watch = new Watch();
                watches.add(watch);
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end && faults.size() < 1000) {
                        try {
                            mine.once(watch);
                            done.incrementAndGet();
                            progress.advance(1);
                        } catch (Exception fault) {
                            faults.add(String.valueOf(fault.getMessage()));
                        }
                    }
                }));
            }
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
        double took = (System.nanoTime() - began) / 1e9;
        var nanos = watches.stream()
                .flatMap(each -> each.nanos.stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return new Measured(done.get() / took, nanos, List.copyOf(faults));
    }
}
