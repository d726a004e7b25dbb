package org.courtyard.concerns.web.api;

import static org.courtyard.concerns.web.api.MoveForms.orEmpty;

import java.util.Locale;
import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Reporter;
import org.courtyard.concerns.web.api.MoveForms.RateForm;
import org.courtyard.concerns.web.api.MoveForms.TextForm;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.web.idempotency.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the reporter answers, under the own account or on the telephone to the desk; and who says "me too". */
@RestController
@RequestMapping(path = "/api/v1/concerns/{id}", produces = "application/json")
@MayCall(Who.MEMBER)
class AnswerApi {

    private final Answers answers;
    private final Concerns concerns;
    private final ConcernBodies bodies;
    private final MoveCalls calls;

    AnswerApi(Answers answers, Concerns concerns, ConcernBodies bodies, MoveCalls calls) {
        this.answers = answers;
        this.concerns = concerns;
        this.bodies = bodies;
        this.calls = calls;
    }

    @PostMapping("/answer")
    @AnswersConcern
    ResponseEntity<byte[]> answer(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> answers.answer(concern, TextForm.of(form), calls.from(concern, call), version));
    }

    @PostMapping("/confirm")
    @AnswersConcern
    ResponseEntity<byte[]> confirm(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> answers.confirm(concern, TextForm.of(form), calls.from(concern, call), version));
    }

    @PostMapping("/dispute")
    @AnswersConcern
    ResponseEntity<byte[]> dispute(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> answers.dispute(concern, TextForm.of(form), calls.from(concern, call), version));
    }

    @PostMapping("/withdraw")
    @AnswersConcern
    ResponseEntity<byte[]> withdraw(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> answers.withdraw(concern, TextForm.of(form), calls.from(concern, call), version));
    }

    @PostMapping("/rate")
    @AnswersConcern
    ResponseEntity<byte[]> rate(@PathVariable String id, @RequestBody RateForm form, MoveCall call) {
        var rating = new Answers.Rating(
                orEmpty(form.solved()).strip().toUpperCase(Locale.ROOT),
                form.grade() == null ? 0 : form.grade(),
                orEmpty(form.comment()));
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> answers.rate(concern, rating, calls.from(concern, call), version));
    }

    @PostMapping("/support")
    @AnswersConcern
    ResponseEntity<byte[]> support(
            @PathVariable String id, @RequestBody(required = false) @Nullable TextForm form, MoveCall call) {
        return calls.reply(id, form, call, concern -> {
            var raised = concerns.support(concern, TextForm.of(form), Reporter.UNKNOWN, call.actor());
            var after = raised.concern();
            return Reply.ok(after.version(), bodies.one(after, call.actor()).withFollowUp(raised.secret()));
        });
    }
}
