package org.courtyard.concerns.web.api;

import java.time.Duration;
import java.time.InstantSource;
import org.courtyard.concerns.Evaluations;
import org.courtyard.places.Editions;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.api.ApiTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How it goes at a place, for who may look at every concern there: small counts would tell what is not public. */
@RestController
@RequestMapping(path = "/api/v1/evaluation", produces = "application/json")
@MayCall(Who.STAFF)
class EvaluationApi {

    private static final Duration USUAL = Duration.ofDays(90);

    private final Evaluations evaluations;
    private final Editions editions;
    private final Places places;
    private final Permissions permissions;
    private final ApiTimes times;
    private final InstantSource time;

    EvaluationApi(
            Evaluations evaluations,
            Editions editions,
            Places places,
            Permissions permissions,
            ApiTimes times,
            InstantSource time) {
        this.evaluations = evaluations;
        this.editions = editions;
        this.places = places;
        this.permissions = permissions;
        this.times = times;
        this.time = time;
    }

    /** Without a period: the last 90 days. */
    @GetMapping
    EvaluationBody evaluate(
            @RequestParam String place,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor) {
        var where =
                places.byAnyName(place).orElseThrow(() -> new BadInput("place", "api.place-unknown", place.strip()));
        permissions.check(actor, Right.SEE_PRIVATE, where.where(), "evaluation");
        var begin = times.read(from, "from");
        var end = times.read(to, "to");
        var until = end == null ? time.instant() : end;
        var figures = evaluations.of(where.id(), begin == null ? until.minus(USUAL) : begin, until);
        return EvaluationBody.of(figures, editions.of(where), times);
    }
}
