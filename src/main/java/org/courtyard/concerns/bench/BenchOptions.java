package org.courtyard.concerns.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all benches take. */
final class BenchOptions {

    @Option(
            names = "--concerns",
            paramLabel = "N",
            description = "Concerns there are before (default: ${DEFAULT-VALUE}).")
    int concerns = 100_000;

    @Option(
            names = "--clients",
            paramLabel = "N",
            description = "Callers at the same time (default: ${DEFAULT-VALUE}).")
    int clients = 16;

    @Option(names = "--seconds", paramLabel = "N", description = "How long to measure (default: ${DEFAULT-VALUE}).")
    int seconds = 30;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures here, one object per line.")
    @Nullable
    Path json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep and reuse this data directory (default: a throw-away one).")
    @Nullable
    Path data;

    @Option(names = "--url", description = "Measure a server that is up; needs --token and --place.")
    @Nullable
    String url;

    @Option(names = "--token", description = "The API token for --url; it must be allowed to assign.")
    @Nullable
    String token;

    @Option(names = "--place", description = "Where to raise concerns at --url: id, official or spoken code.")
    @Nullable
    String place;
}
