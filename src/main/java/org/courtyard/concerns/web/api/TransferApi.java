package org.courtyard.concerns.web.api;

import static org.courtyard.concerns.web.api.MoveForms.needed;
import static org.courtyard.concerns.web.api.MoveForms.orEmpty;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Task;
import org.courtyard.concerns.Transfers;
import org.courtyard.concerns.web.api.MoveForms.AssignForm;
import org.courtyard.concerns.web.api.MoveForms.DeclineForm;
import org.courtyard.concerns.web.api.MoveForms.DelegateForm;
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

/** Who has a concern: given, handed down or up, declined, settled. */
@RestController
@RequestMapping(path = "/api/v1/concerns/{id}", produces = "application/json")
@MayCall(Who.MEMBER)
class TransferApi {

    private static final String NOTHING = "nothing";

    private final Transfers transfers;
    private final Handling handling;
    private final Accounts accounts;
    private final MoveCalls calls;

    TransferApi(Transfers transfers, Handling handling, Accounts accounts, MoveCalls calls) {
        this.transfers = transfers;
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
                        ? transfers.assign(
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

    /** Hands it down, with a day and what comes with it; "nothing" has to be said. */
    @PostMapping("/delegate")
    @AnswersConcern
    ResponseEntity<byte[]> delegate(@PathVariable String id, @RequestBody DelegateForm form, MoveCall call) {
        Set<String> named = form.backing() == null ? Set.of() : form.backing();
        var backing = EnumSet.noneOf(Task.Backing.class);
        for (var each : named) {
            var read = each.equals(NOTHING) ? null : Words.read(Task.Backing.class, each, "backing");
            if (read != null) {
                backing.add(read);
            }
        }
        var nothing =
                named.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).equals(NOTHING));
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> transfers.delegate(
                        concern,
                        new Transfers.Handover(
                                new OrganizationId(needed(form.organization(), "organization")),
                                orEmpty(form.text()),
                                needed(form.by(), "by"),
                                backing,
                                nothing),
                        call.actor(),
                        version));
    }

    @PostMapping("/decline")
    @AnswersConcern
    ResponseEntity<byte[]> decline(@PathVariable String id, @RequestBody DeclineForm form, MoveCall call) {
        var proper = form.proper() == null ? null : new OrganizationId(form.proper());
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> transfers.decline(concern, orEmpty(form.text()), proper, call.actor(), version));
    }

    @PostMapping("/escalate")
    @AnswersConcern
    ResponseEntity<byte[]> escalate(@PathVariable String id, @RequestBody TextForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> transfers.escalate(concern, TextForm.of(form), call.actor(), version));
    }

    /** The common superior says who handles what two bodies declined. */
    @PostMapping("/settle")
    @AnswersConcern
    ResponseEntity<byte[]> settle(@PathVariable String id, @RequestBody AssignForm form, MoveCall call) {
        return calls.make(
                id,
                form,
                call,
                (concern, version) -> transfers.settle(
                        concern,
                        new OrganizationId(needed(form.organization(), "organization")),
                        orEmpty(form.reason()),
                        call.actor(),
                        version));
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
