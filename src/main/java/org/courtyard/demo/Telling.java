package org.courtyard.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.courtyard.commitments.Sweep;
import org.courtyard.concerns.Lapses;
import org.courtyard.demo.story.Happening;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.cli.Progress;
import org.courtyard.platform.time.StoryTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a story through the doors, with the clock turned back. Communities know nothing of each other, so a few voices tell
 * of some of them each, at the same time. After each stretch all wait while the sweeps run as if it were that hour, so that
 * warnings, breaches and lapses are the clock's own.
 */
@Component
class Telling {

    private static final Duration STRETCH = Duration.ofHours(4);
    private static final int VOICES = 4;

    /** The planner looks at the growing tables after so many stretches; new ones are small for it until then. */
    private static final List<Integer> LOOKS = List.of(2, 8, 32, 128, 512);

    private final Doors doors;
    private final Opening opening;
    private final Organizations organizations;
    private final Lapses lapses;
    private final Sweep sweep;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final Statistics statistics;
    private final Broken broken;

    Telling(
            Doors doors,
            Opening opening,
            Organizations organizations,
            Lapses lapses,
            Sweep sweep,
            TransactionTemplate transaction,
            InstantSource time,
            Statistics statistics,
            Broken broken) {
        this.doors = doors;
        this.opening = opening;
        this.organizations = organizations;
        this.lapses = lapses;
        this.sweep = sweep;
        this.transaction = transaction;
        this.time = time;
        this.statistics = statistics;
        this.broken = broken;
    }

    /**
     * How it went.
     *
     * @param leftOut happenings for which the application's own clock had left no room
     * @param refused happenings that a door refused
     */
    record Result(int concerns, int happenings, int leftOut, int refused) {}

    /** Tells it all, up to {@code now}. */
    Result tell(List<Happening> story, Landmarks landmarks, Offices offices, long seed, Instant now, ZoneId zone) {
        try (var progress = new Progress("Telling the demo's story", story.size());
                var threads = Executors.newFixedThreadPool(VOICES)) {
            var voices = IntStream.range(0, VOICES)
                    .mapToObj(n -> voice(landmarks, offices, seed, now, zone, progress))
                    .toList();
            var parts = Parts.of(story, VOICES);
            story.forEach(happening -> voices.get(parts.of(happening)).learn(happening));
            int stretches = 0;
            for (var until : stretches(story, now)) {
                together(voices, until, threads);
                StoryTime.at(until, () -> sweep(voices));
                if (LOOKS.contains(++stretches)) {
                    statistics.refresh();
                }
            }
            statistics.refresh();
            return new Result(
                    voices.stream().mapToInt(Voice::concerns).sum(),
                    story.size(),
                    voices.stream().mapToInt(Voice::leftOut).sum(),
                    voices.stream().mapToInt(Voice::refused).sum());
        }
    }

    private Voice voice(Landmarks landmarks, Offices offices, long seed, Instant now, ZoneId zone, Progress progress) {
        var agenda = new Agenda();
        var players = new Players(doors, offices, organizations);
        var plans = new Plans(agenda, new DeskHours(zone), doors, players, time, seed, now);
        var strands = new Strands(told -> opening.raise(told, landmarks, offices), doors.concerns(), time);
        return new Voice(agenda, strands, new Teller(doors, players, strands, plans), plans, transaction, progress);
    }

    private static List<Instant> stretches(List<Happening> story, Instant now) {
        var ends = new ArrayList<Instant>();
        var from = story.isEmpty() ? now : story.getFirst().at();
        while (from.isBefore(now)) {
            var wanted = from.plus(STRETCH);
            from = wanted.isBefore(now) ? wanted : now;
            ends.add(from);
        }
        return ends;
    }

    private static void together(List<Voice> voices, Instant until, ExecutorService threads) {
        var telling = voices.stream()
                .map(voice -> CompletableFuture.runAsync(() -> StoryTime.at(until, () -> voice.tell(until)), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(telling).join();
    }

    private void sweep(List<Voice> voices) {
        transaction.executeWithoutResult(status -> {
            while (lapses.sweep() > 0) {
                // the next batch
            }
            sweep.sweep();
        });
        broken.take().forEach(each -> voices.forEach(voice -> voice.hear(each)));
    }
}
