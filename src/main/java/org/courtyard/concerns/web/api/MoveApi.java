package org.courtyard.concerns.web.api;

import static org.courtyard.concerns.web.api.MoveForms.needed;
import static org.courtyard.concerns.web.api.MoveForms.orEmpty;

import java.util.Set;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Results;
import org.courtyard.concerns.web.api.MoveForms.ResolveForm;
import org.courtyard.concerns.web.api.MoveForms.SuspendForm;
import org.courtyard.concerns.web.api.MoveForms.TextForm;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.web.api.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What those who have a concern in hand do with it. */
@RestController
@RequestMapping(path = "/api/v1/concerns/{id}", produces = "application/json")
@MayCall(Who.MEMBER)
class MoveApi {

    private final Handling handling;
    private final Results results;
    private final MoveCalls calls;

    MoveApi(Handling handling, Results results, MoveCalls calls) {
        this.handling = handling;
        this.results = results;
        this.calls = calls;
    }

    @PostMapping("/accept")
    @AnswersConcern
    ResponseEntity<byte[]> accept(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> handling.accept(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/ask")
    @AnswersConcern
    ResponseEntity<byte[]> ask(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id, form, call, (concern, version) -> handling.ask(concern, TextForm.of(form), call.actor(), version));
    }

    /** Lets it rest, and its clock, until a day on which it goes on by itself. */
    @PostMapping("/suspend")
    @AnswersConcern
    ResponseEntity<byte[]> suspend(@PathVariable String id, @RequestBody SuspendForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> handling.suspend(
                        concern, orEmpty(form.text()), needed(form.until(), "until"), call.actor(), version));
    }

    @PostMapping("/resume")
    @AnswersConcern
    ResponseEntity<byte[]> resume(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> handling.resume(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/resolve")
    @AnswersConcern
    ResponseEntity<byte[]> resolve(@PathVariable String id, @RequestBody ResolveForm form, MoveCall call) {
        var read = Words.read(Outcome.class, form.outcome(), "outcome");
        var outcome = read == null ? Outcome.SOLVED : read;
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> results.propose(
                        concern,
                        outcome,
                        orEmpty(form.text()),
                        form.unneeded() == null ? Set.of() : form.unneeded(),
                        call.actor(),
                        version));
    }

    @PostMapping("/updates")
    @AnswersConcern
    ResponseEntity<byte[]> tellUpdate(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> handling.update(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/notes")
    @AnswersConcern
    ResponseEntity<byte[]> addNote(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id, form, call, (concern, version) -> handling.note(concern, TextForm.of(form), call.actor(), version));
    }
}
