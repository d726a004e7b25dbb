package org.courtyard.concerns.web.api;

import org.courtyard.concerns.Glances;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.web.api.MoveForms.TextForm;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the desk does around a concern: what everybody may read, who was told, whether it is really done. */
@RestController
@RequestMapping(path = "/api/v1/concerns/{id}", produces = "application/json")
@MayCall(Who.MEMBER)
class DeskApi {

    private final Glances glances;
    private final Results results;
    private final Handling handling;
    private final MoveCalls calls;

    DeskApi(Glances glances, Results results, Handling handling, MoveCalls calls) {
        this.glances = glances;
        this.results = results;
        this.handling = handling;
        this.calls = calls;
    }

    @PostMapping("/publish")
    @AnswersConcern
    ResponseEntity<byte[]> publish(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> glances.publish(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/withhold")
    @AnswersConcern
    ResponseEntity<byte[]> withhold(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> glances.withhold(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/check")
    @AnswersConcern
    ResponseEntity<byte[]> check(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.make(
                id, form, call, (concern, version) -> results.check(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/solve-on-spot")
    @AnswersConcern
    ResponseEntity<byte[]> solveOnSpot(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> results.solveOnSpot(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/told")
    @AnswersConcern
    ResponseEntity<byte[]> told(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.make(
                id, form, call, (concern, version) -> handling.told(concern, TextForm.of(form), call.actor(), version));
    }
}
