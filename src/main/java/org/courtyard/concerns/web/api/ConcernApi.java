package org.courtyard.concerns.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernCursor;
import org.courtyard.concerns.ConcernFilter;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.concerns.Status;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.web.api.ApiTimes;
import org.courtyard.platform.web.api.Paging;
import org.courtyard.platform.web.api.Words;
import org.courtyard.platform.web.idempotency.Idempotency;
import org.courtyard.platform.web.idempotency.Reply;
import org.courtyard.platform.web.limits.AnonymousLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Raising concerns and reading them. What is done with them is in {@link MoveApi}. */
@RestController
@RequestMapping(path = "/api/v1/concerns", produces = "application/json")
@MayCall(Who.ANYONE)
class ConcernApi {

    private final Concerns concerns;
    private final ConcernsView view;
    private final ConcernBodies bodies;
    private final Commitments commitments;
    private final Places places;
    private final Idempotency idempotency;
    private final AnonymousLimits limits;
    private final ApiTimes times;

    ConcernApi(
            Concerns concerns,
            ConcernsView view,
            ConcernBodies bodies,
            Commitments commitments,
            Places places,
            Idempotency idempotency,
            AnonymousLimits limits,
            ApiTimes times) {
        this.concerns = concerns;
        this.view = view;
        this.bodies = bodies;
        this.commitments = commitments;
        this.places = places;
        this.idempotency = idempotency;
        this.limits = limits;
        this.times = times;
    }

    record HistoryList(List<EventBody> history) {}

    record TaskList(List<TaskBody> tasks) {}

    record PromiseList(List<PromiseBody> promises) {}

    @PostMapping(consumes = "application/json")
    @ApiResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ConcernBody.class)))
    ResponseEntity<byte[]> raiseConcern(
            @RequestBody RaiseForm form,
            @Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            HttpServletRequest request) {
        if (actor == Actor.ANYONE) {
            limits.take(request.getRemoteAddr());
        }
        return idempotency.once(actor, key, "POST /api/v1/concerns", form, () -> {
            var raised = concerns.raise(form.wanted(place(form.place()), actor), actor);
            var concern = raised.concern();
            return Reply.created(
                    "/api/v1/concerns/" + concern.id().value(),
                    concern.version(),
                    bodies.raised(concern, raised.secret(), actor));
        });
    }

    @GetMapping
    ConcernList listConcerns(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        var filter = new ConcernFilter(
                place(place),
                statuses(status),
                null,
                category,
                null,
                text,
                times.read(from, "from"),
                times.read(to, "to"),
                false,
                false);
        var found = view.list(filter, actor, ConcernCursor.of(cursor), Paging.limit(limit));
        return new ConcernList(bodies.many(found.concerns(), actor), found.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<ConcernBody> readConcern(@PathVariable String id, Actor actor) {
        var concern = find(id, actor);
        return ResponseEntity.ok().eTag("\"" + concern.version() + "\"").body(bodies.one(concern, actor));
    }

    @GetMapping("/{id}/history")
    HistoryList readHistory(@PathVariable String id, Actor actor) {
        var concern = find(id, actor);
        return new HistoryList(bodies.history(concern, concerns.history(concern, actor), actor));
    }

    @GetMapping("/{id}/tasks")
    TaskList readTasks(@PathVariable String id, Actor actor) {
        var concern = find(id, actor);
        return new TaskList(bodies.tasks(concern, concerns.tasks(concern), actor));
    }

    /** What was promised to the reporter; what the house owes itself only for who handles it. */
    @GetMapping("/{id}/promises")
    PromiseList readPromises(@PathVariable String id, Actor actor) {
        var concern = find(id, actor);
        var all = concerns.mayReadAll(concern, actor);
        return new PromiseList(bodies.promises(
                commitments.ofSource(new Reference("concern", concern.id().value())).stream()
                        .filter(each ->
                                all || each.purpose() == Purpose.FIRST_CONTACT || each.purpose() == Purpose.RESOLVE)
                        .toList()));
    }

    private Concern find(String id, Actor actor) {
        return concerns.byAnyName(id, actor).orElseThrow(() -> new Missing("concerns.missing"));
    }

    private @Nullable PlaceId place(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return places.rememberedByAnyName(name)
                .orElseThrow(() -> new BadInput("place", "api.place-unknown", name.strip()))
                .id();
    }

    private static List<Status> statuses(@Nullable String text) {
        return "open".equalsIgnoreCase(text) ? ConcernFilter.OPEN : Words.readAll(Status.class, text, "status");
    }
}
