package org.courtyard.concerns.web.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Figures;
import org.courtyard.places.Edition;
import org.courtyard.platform.web.api.ApiTimes;
import org.jspecify.annotations.Nullable;

/** Figures with their n and who did not answer; the formulas stand at {@link Figures}. */
record EvaluationBody(
        UUID place,
        OffsetDateTime from,
        OffsetDateTime to,
        OffsetDateTime asOf,
        Edition edition,
        int raised,
        Figures.Response response,
        Figures.Resolution resolution,
        Figures.Satisfaction satisfaction,
        int open,
        int late,
        Figures.Apart apart,
        Figures.Recorded recorded,
        List<Figures.Age> ages,
        List<Repeat> repeats,
        List<Figures.HandedDown> handedDown,
        List<Figures.CalledIn> calledIn) {

    /** @param place the compound at which it came up again; null for the kind as a whole */
    record Repeat(
            String category,
            int count,
            int communities,
            @Nullable UUID place) {

        static Repeat of(Figures.Repeat found) {
            return new Repeat(
                    found.category(),
                    found.count(),
                    found.communities(),
                    found.place() == null ? null : found.place().value());
        }
    }

    static EvaluationBody of(Figures figures, Edition edition, ApiTimes times) {
        return new EvaluationBody(
                figures.place().value(),
                times.at(figures.from()),
                times.at(figures.to()),
                times.at(figures.asOf()),
                edition,
                figures.raised(),
                figures.response(),
                figures.resolution(),
                figures.satisfaction(),
                figures.open(),
                figures.late(),
                figures.apart(),
                figures.recorded(),
                figures.ages(),
                figures.repeats().stream().map(Repeat::of).toList(),
                figures.handedDown(),
                figures.calledIn());
    }
}
