package org.courtyard.demo;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.courtyard.concerns.Concerns;
import org.courtyard.demo.story.Happening.Raised;
import org.courtyard.platform.access.Actor;
import org.jspecify.annotations.Nullable;

/** All concerns of the story by their numbers there. */
final class Strands {

    private final Function<Raised, Strand> raise;
    private final Concerns concerns;
    private final InstantSource time;
    private final Map<Integer, Strand> byNumber = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<Integer> recent = new ArrayList<>();
    private final Set<Integer> stale = new HashSet<>();

    Strands(Function<Raised, Strand> raise, Concerns concerns, InstantSource time) {
        this.raise = raise;
        this.concerns = concerns;
        this.time = time;
    }

    Strand open(Raised told) {
        var strand = raise.apply(told);
        byNumber.put(told.concern(), strand);
        numbers.put(strand.id.value(), told.concern());
        recent.add(told.concern());
        return strand;
    }

    /** Null when it was never raised. */
    @Nullable
    Strand of(int number) {
        var strand = byNumber.get(number);
        if (strand != null) {
            var lapses = strand.concern.lapsesAt();
            // the sweep has been there meanwhile
            if (stale.remove(number) || (lapses != null && !lapses.isAfter(time.instant()))) {
                refresh(strand);
            }
        }
        return strand;
    }

    /** Null for a concern of somebody else's. */
    @Nullable
    Strand of(UUID concern) {
        var number = numbers.get(concern);
        return number == null ? null : of(number.intValue());
    }

    void mark() {
        recent.clear();
    }

    /** What was told since the last mark was taken back. */
    void forgetRecent() {
        recent.forEach(byNumber::remove);
        recent.clear();
        stale.addAll(byNumber.keySet());
    }

    int count() {
        return byNumber.size();
    }

    private void refresh(Strand strand) {
        strand.concern = concerns.concern(strand.id, Actor.HOUSE);
    }
}
