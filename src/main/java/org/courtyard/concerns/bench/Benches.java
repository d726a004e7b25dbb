package org.courtyard.concerns.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Runs the measurements on one ground and tells their figures. */
record Benches(BenchOptions options, Ground ground, PrintWriter out) {

    Measured lifecycle() throws InterruptedException {
        var caller = ground.caller();
        return Load.run("Lifecycles", options.clients, options.seconds, client -> watch -> {
            var raised = watch.time(() -> caller.raise(ground.places()));
            var lead = raised.path("lead").path("id").asString();
            watch.time(() -> caller.move(raised, "assign", Map.of("organization", lead, "reason", "请去看看")));
            watch.time(() -> caller.move(raised, "resolve", Map.of("outcome", "solved", "text", "已经修好")));
            watch.time(() -> {
                caller.search(raised);
                return raised;
            });
        });
    }

    Measured intake() throws InterruptedException {
        return Load.run(
                "Intakes",
                options.clients,
                options.seconds,
                client -> watch -> watch.time(() -> ground.caller().raise(ground.places())));
    }

    Measured raw() throws IOException, InterruptedException, SQLException {
        var rows = Objects.requireNonNull(ground.rows());
        var mark = rows.mark();
        ground.caller().raise(ground.places());
        var model = rows.since(mark);
        var numbers = new AtomicInteger(rows.lastRawNumber());
        var writers = new ArrayList<RawWriter>();
        try {
            for (int i = 0; i < options.clients; i++) {
                writers.add(new RawWriter(rows.pool().getConnection(), model, numbers));
            }
            return Load.run(
                    "Raw",
                    options.clients,
                    options.seconds,
                    client -> watch -> watch.time(() -> {
                        writers.get(client).write();
                        return model;
                    }));
        } finally {
            for (var each : writers) {
                each.close();
            }
        }
    }

    /** A table for people; JSON for machines if asked for. @return the exit code */
    int tell(String name, String unit, Measured measured, @Nullable Measured raw) throws IOException {
        out.printf(Locale.ROOT, "%-12s%12s%10s%10s%10s%9s%n", name, unit, "p50 ms", "p95 ms", "p99 ms", "errors");
        line("", measured);
        if (raw != null) {
            line("raw", raw);
            out.printf(Locale.ROOT, "%-12s%11.1f%%%n", "of raw", 100 * measured.rate() / raw.rate());
        }
        measured.faults().stream().distinct().limit(5).forEach(fault -> out.println("error: " + fault));
        out.flush();
        if (options.json != null) {
            var object = new JsonMapper().writeValueAsString(json(name, unit, measured, raw));
            Files.writeString(options.json, object + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return measured.faults().isEmpty() ? 0 : 1;
    }

    private void line(String name, Measured measured) {
        out.printf(
                Locale.ROOT,
                "%-12s%12.1f%10.1f%10.1f%10.1f%9d%n",
                name,
                measured.rate(),
                measured.within(0.5),
                measured.within(0.95),
                measured.within(0.99),
                measured.faults().size());
    }

    private Map<String, Object> json(String name, String unit, Measured measured, @Nullable Measured raw) {
        var object = new LinkedHashMap<String, Object>();
        object.put("bench", name);
        object.put("rate", round(measured.rate()));
        object.put("unit", unit);
        object.put("p50Ms", measured.within(0.5));
        object.put("p95Ms", measured.within(0.95));
        object.put("p99Ms", measured.within(0.99));
        object.put("errors", measured.faults().size());
        if (raw != null) {
            object.put("rawRate", round(raw.rate()));
            object.put("ratioToRaw", Math.round(1000 * measured.rate() / raw.rate()) / 1000.0);
        }
        object.put("concerns", ground.concerns());
        object.put("clients", options.clients);
        object.put("seconds", options.seconds);
        object.put("machine", machine());
        return object;
    }

    private static double round(double rate) {
        return Math.round(10 * rate) / 10.0;
    }

    private static String machine() {
        return String.join(
                ", ",
                List.of(
                        Runtime.getRuntime().availableProcessors() + " cores",
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        "Java " + Runtime.version().feature()));
    }
}
