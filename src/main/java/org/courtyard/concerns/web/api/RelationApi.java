package org.courtyard.concerns.web.api;

import static org.courtyard.concerns.web.api.MoveForms.needed;
import static org.courtyard.concerns.web.api.MoveForms.orEmpty;

import java.util.Set;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Merges;
import org.courtyard.concerns.Splits;
import org.courtyard.concerns.web.api.MoveForms.MergeForm;
import org.courtyard.concerns.web.api.MoveForms.SplitForm;
import org.courtyard.concerns.web.api.MoveForms.TextForm;
import org.courtyard.places.PlaceId;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.problems.BadInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several that are one, and one that is several. */
@RestController
@RequestMapping(path = "/api/v1/concerns/{id}", produces = "application/json")
@MayCall(Who.MEMBER)
class RelationApi {

    private final Concerns concerns;
    private final Merges merges;
    private final Splits splits;
    private final MoveCalls calls;

    RelationApi(Concerns concerns, Merges merges, Splits splits, MoveCalls calls) {
        this.concerns = concerns;
        this.merges = merges;
        this.splits = splits;
        this.calls = calls;
    }

    /** Joins it into another one, whose fate it shares from now on; answers with the one that was joined. */
    @PostMapping("/merge")
    @AnswersConcern
    ResponseEntity<byte[]> merge(@PathVariable String id, @RequestBody MergeForm form, MoveCall call) {
        return calls.make(id, form, call, (concern, version) -> {
            var into = concerns.byAnyName(needed(form.into(), "into"), call.actor())
                    .map(Concern::id)
                    .orElseThrow(() -> new BadInput("into", "concerns.merge-unknown"));
            return merges.merge(concern, into, orEmpty(form.text()), call.actor(), version);
        });
    }

    /** Takes it apart again. */
    @PostMapping("/unmerge")
    @AnswersConcern
    ResponseEntity<byte[]> unmerge(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> merges.unmerge(concern, TextForm.of(form), call.actor(), version));
    }

    /** A second matter in it becomes a concern of its own; answers with that one. */
    @PostMapping("/split")
    @AnswersConcern
    ResponseEntity<byte[]> split(@PathVariable String id, @RequestBody SplitForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> splits.split(
                        concern,
                        new Splits.Part(
                                orEmpty(form.text()),
                                form.place() == null ? null : new PlaceId(form.place()),
                                form.category(),
                                form.photos() == null ? Set.of() : form.photos(),
                                orEmpty(form.reason())),
                        call.actor(),
                        version));
    }
}
