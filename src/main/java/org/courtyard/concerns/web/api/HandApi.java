package org.courtyard.concerns.web.api;

import static org.courtyard.concerns.web.api.MoveForms.needed;
import static org.courtyard.concerns.web.api.MoveForms.orEmpty;

import java.util.UUID;
import org.courtyard.concerns.Calls;
import org.courtyard.concerns.Hands;
import org.courtyard.concerns.Task;
import org.courtyard.concerns.web.api.MoveForms.CallInForm;
import org.courtyard.concerns.web.api.MoveForms.DeclineForm;
import org.courtyard.concerns.web.api.MoveForms.HandForm;
import org.courtyard.concerns.web.api.MoveForms.ReportForm;
import org.courtyard.concerns.web.api.MoveForms.TextForm;
import org.courtyard.organizations.OrganizationId;
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

/** Who helps with a concern, and what becomes of each helper's part. */
@RestController
@RequestMapping(path = "/api/v1/concerns/{id}", produces = "application/json")
@MayCall(Who.MEMBER)
class HandApi {

    private final Hands hands;
    private final Calls callIns;
    private final MoveCalls calls;

    HandApi(Hands hands, Calls callIns, MoveCalls calls) {
        this.hands = hands;
        this.callIns = callIns;
        this.calls = calls;
    }

    @PostMapping("/hands")
    @AnswersConcern
    ResponseEntity<byte[]> addHand(@PathVariable String id, @RequestBody HandForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> hands.addHand(
                        concern,
                        new OrganizationId(needed(form.organization(), "organization")),
                        orEmpty(form.text()),
                        form.by(),
                        call.actor(),
                        version));
    }

    @PostMapping("/call-in")
    @AnswersConcern
    ResponseEntity<byte[]> callIn(@PathVariable String id, @RequestBody CallInForm form, MoveCall call) {
        var read = Words.read(Task.Need.class, form.need(), "need");
        var need = read == null ? Task.Need.COME : read;
        return calls.make(id, form, call, (concern, version) -> {
            var called = new OrganizationId(needed(form.organization(), "organization"));
            return form.full()
                    ? callIns.callIn(concern, called, form.call(need), call.actor(), version)
                    : callIns.callIn(concern, called, need, orEmpty(form.text()), call.actor(), version);
        });
    }

    /** The helper comes. */
    @PostMapping("/tasks/{task}/report")
    @AnswersConcern
    ResponseEntity<byte[]> reportIn(
            @PathVariable String id,
            @PathVariable UUID task,
            @RequestBody(required = false) @Nullable ReportForm form,
            MoveCall call) {
        var text = form == null ? "" : orEmpty(form.text());
        var by = form == null ? null : form.by();
        return calls.make(
                id, form, call, (concern, version) -> hands.report(concern, task, text, by, call.actor(), version));
    }

    /** The helper's part is done. */
    @PostMapping("/tasks/{task}/done")
    @AnswersConcern
    ResponseEntity<byte[]> partDone(
            @PathVariable String id, @PathVariable UUID task, @RequestBody TextForm form, MoveCall call) {
        return end(id, task, Task.State.DONE, form, call);
    }

    /** The helper cannot, or it is somebody else's. */
    @PostMapping("/tasks/{task}/decline")
    @AnswersConcern
    ResponseEntity<byte[]> declinePart(
            @PathVariable String id, @PathVariable UUID task, @RequestBody DeclineForm form, MoveCall call) {
        var proper = form.proper() == null ? null : new OrganizationId(form.proper());
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> hands.settle(
                        concern, task, Task.State.DECLINED, orEmpty(form.text()), proper, call.actor(), version));
    }

    /** The lead does not need the helper any more. */
    @PostMapping("/tasks/{task}/withdraw")
    @AnswersConcern
    ResponseEntity<byte[]> withdrawPart(
            @PathVariable String id, @PathVariable UUID task, @RequestBody TextForm form, MoveCall call) {
        return end(id, task, Task.State.WITHDRAWN, form, call);
    }

    private ResponseEntity<byte[]> end(String id, UUID task, Task.State how, TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> hands.settle(concern, task, how, TextForm.of(form), call.actor(), version));
    }
}
