package org.courtyard.concerns.web.api;

import static org.courtyard.concerns.web.api.MoveForms.orEmpty;

import java.util.UUID;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.web.api.MoveForms.AssignForm;
import org.courtyard.concerns.web.api.MoveForms.DeclineForm;
import org.courtyard.concerns.web.api.MoveForms.ResolveForm;
import org.courtyard.concerns.web.api.MoveForms.TextForm;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.access.MayCall.Who;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.api.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What handlers do with a concern. */
@RestController
@RequestMapping(path = "/api/v1/concerns/{id}", produces = "application/json")
@MayCall(Who.MEMBER)
class MoveApi {

    private final Handling handling;
    private final Accounts accounts;
    private final MoveCalls calls;

    MoveApi(Handling handling, Accounts accounts, MoveCalls calls) {
        this.handling = handling;
        this.accounts = accounts;
        this.calls = calls;
    }

    @PostMapping("/assign")
    @AnswersConcern
    ResponseEntity<byte[]> assign(
            @PathVariable String id, @RequestBody(required = false) @Nullable AssignForm form, MoveCall call) {
        var wanted = form == null ? new AssignForm(null, null, null) : form;
        new BadInput.Checks()
                .wrongIf((wanted.organization() == null) == (wanted.account() == null), "organization", "api.assign-to")
                .throwIfAny();
        return calls.make(
                id,
                wanted,
                call,
                (concern, version) -> wanted.organization() != null
                        ? handling.assign(
                                concern,
                                new OrganizationId(wanted.organization()),
                                orEmpty(wanted.reason()),
                                call.actor(),
                                version)
                        : handling.assignPerson(
                                concern,
                                person(orEmpty(wanted.account())),
                                orEmpty(wanted.reason()),
                                call.actor(),
                                version));
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

    @PostMapping("/decline")
    @AnswersConcern
    ResponseEntity<byte[]> decline(@PathVariable String id, @RequestBody DeclineForm form, MoveCall call) {
        var proper = form.proper() == null ? null : new OrganizationId(form.proper());
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> handling.decline(concern, orEmpty(form.text()), proper, call.actor(), version));
    }

    @PostMapping("/escalate")
    @AnswersConcern
    ResponseEntity<byte[]> escalate(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> handling.escalate(concern, TextForm.of(form), call.actor(), version));
    }

    @PostMapping("/ask")
    @AnswersConcern
    ResponseEntity<byte[]> ask(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id, form, call, (concern, version) -> handling.ask(concern, TextForm.of(form), call.actor(), version));
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
                (concern, version) -> handling.propose(concern, outcome, orEmpty(form.text()), call.actor(), version));
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

    private UUID person(String name) {
        return byIdOrName(name)
                .orElseThrow(() -> new BadInput("account", "api.account-unknown", name))
                .id()
                .value();
    }

    private java.util.Optional<Account> byIdOrName(String name) {
        try {
            return accounts.find(new AccountId(UUID.fromString(name)));
        } catch (IllegalArgumentException noId) {
            return accounts.byName(name);
        }
    }
}
