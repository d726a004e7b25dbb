package org.courtyard.concerns.web.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Figures;
import org.courtyard.places.Edition;
import org.courtyard.platform.web.api.ApiTimes;

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
        List<Figures.Repeat> repeats,
        List<Figures.HandedDown> handedDown,
        List<Figures.CalledIn> calledIn) {

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
                figures.repeats(),
                figures.handedDown(),
                figures.calledIn());
    }
}
