package org.courtyard.concerns.web.api;

import org.courtyard.concerns.Handling;
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

    private final Handling handling;
    private final MoveCalls calls;

    DeskApi(Handling handling, MoveCalls calls) {
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
                (concern, version) -> handling.publish(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/withhold")
    @AnswersConcern
    ResponseEntity<byte[]> withhold(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> handling.withhold(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/check")
    @AnswersConcern
    ResponseEntity<byte[]> check(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> handling.check(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/solve-on-spot")
    @AnswersConcern
    ResponseEntity<byte[]> solveOnSpot(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> handling.solveOnSpot(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/told")
    @AnswersConcern
    ResponseEntity<byte[]> told(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.make(
                id, form, call, (concern, version) -> handling.told(concern, TextForm.of(form), call.actor(), version));
    }
}
