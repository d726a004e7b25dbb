package org.courtyard.concerns;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.courtyard.concerns.PartAnswers.By;
import org.courtyard.organizations.Authorities;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is called to help with powers or hands that are missing: bodies above, and contractors from outside; and what is
 * said about the call. Versions and refusals as in {@link Handling}.
 */
@Service
@Transactional
public class Calls {

    private static final int LONGEST_NAME = 80;

    /**
     * A call for a body with the powers that are missing.
     *
     * @param asked what it is to do
     * @param why it cannot be done by those who call
     * @param tried before; "nothing" is said in words
     * @param item line of the authority list it rests on; 0 for none
     * @param siteAt when to meet at the place; null: when it suits
     * @param contact whom to ask for on the spot
     */
    public record CallIn(
            Task.Need need,
            String asked,
            String why,
            String tried,
            int item,
            @Nullable Instant siteAt,
            String contact) {}

    private final Hands hands;
    private final Moves moves;
    private final TaskStore tasks;
    private final PartTermsStore terms;
    private final PartPromises promises;
    private final PartAnswers answers;
    private final Authorities authorities;
    private final Readers readers;
    private final Organizations organizations;
    private final Places places;
    private final InstantSource time;

    Calls(
            Hands hands,
            Moves moves,
            TaskStore tasks,
            PartTermsStore terms,
            PartPromises promises,
            PartAnswers answers,
            Authorities authorities,
            Readers readers,
            Organizations organizations,
            Places places,
            InstantSource time) {
        this.hands = hands;
        this.moves = moves;
        this.tasks = tasks;
        this.terms = terms;
        this.promises = promises;
        this.answers = answers;
        this.authorities = authorities;
        this.readers = readers;
        this.organizations = organizations;
        this.places = places;
        this.time = time;
    }

    /** As the others, to come and look. */
    public Concern callIn(ConcernId id, OrganizationId helper, String asked, Actor actor, @Nullable Integer version) {
        return callIn(id, helper, Task.Need.COME, asked, actor, version);
    }

    /** As the other one, with all that is to be known in one text. */
    public Concern callIn(
            ConcernId id, OrganizationId helper, Task.Need need, String asked, Actor actor, @Nullable Integer version) {
        return call(id, helper, new CallIn(need, asked, "", "", 0, null, ""), actor, version);
    }

    /**
     * Calls a body with the powers that are missing; it owes an answer within eight working hours. The caller keeps the
     * lead.
     *
     * @throws BadInput unless it says what is to be done, why it cannot be done below and what was tried, and names a line
     *     that is on the authority list, or none
     */
    public Concern callIn(ConcernId id, OrganizationId helper, CallIn call, Actor actor, @Nullable Integer version) {
        new BadInput.Checks()
                .wrongIf(call.why().isBlank(), "why", "concerns.call.why-missing")
                .wrongIf(call.tried().isBlank(), "tried", "concerns.call.tried-missing")
                .wrongIf(call.item() != 0 && !listed(call.item()), "item", "concerns.call.item-unknown", call.item())
                .wrongIf(
                        call.siteAt() != null && !call.siteAt().isAfter(time.instant()),
                        "site",
                        "concerns.call.time-past")
                .throwIfAny();
        return call(id, helper, call, actor, version);
    }

    private Concern call(ConcernId id, OrganizationId helper, CallIn call, Actor actor, @Nullable Integer version) {
        Handling.needText(call.asked(), "concerns.reason-missing");
        Handling.needFit(call.why(), "why");
        Handling.needFit(call.tried(), "tried");
        var concern = hands.held(id, helper, actor, version);
        var body = organizations.organization(helper);
        promises.help(concern, body, Task.Role.CALLED_IN, null);
        var part =
                hands.given(concern, helper, Task.Role.CALLED_IN, call.asked()).needing(call.need());
        tasks.insert(part);
        terms.insert(
                id,
                new PartTerms(
                        part.id(),
                        call.why().strip(),
                        call.tried().strip(),
                        call.item(),
                        call.siteAt(),
                        null,
                        call.contact().strip(),
                        null,
                        places.place(body.place()).level(),
                        body.kind(),
                        null));
        var details = new HashMap<>(Map.of("need", call.need().name()));
        if (call.item() != 0) {
            details.put("line", Integer.toString(call.item()));
        }
        return hands.tell(concern, Move.CALL_IN, helper, call.asked(), details, actor);
    }

    private boolean listed(int item) {
        return authorities.lines(organizations.today()).stream().anyMatch(line -> line.item() == item);
    }

    /**
     * A contractor from outside does something for the organization that hires it, which answers for it: the part is that
     * organization's own, and the contractor gets at it through a link.
     *
     * @param by until when; null: the time that the category gives
     * @throws BadInput when the organization has such a part already
     */
    public Concern engage(
            ConcernId id,
            String contractor,
            String asked,
            @Nullable LocalDate by,
            @Nullable Instant siteAt,
            Actor actor,
            @Nullable Integer version) {
        new BadInput.Checks()
                .wrongIf(contractor.isBlank(), "contractor", "concerns.contractor-missing")
                .wrongIf(contractor.length() > LONGEST_NAME, "contractor", "concerns.contractor-long", LONGEST_NAME)
                .wrongIf(siteAt != null && !siteAt.isAfter(time.instant()), "site", "concerns.call.time-past")
                .throwIfAny();
        Handling.needText(asked, "concerns.instruction-missing");
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var own = Handling.on(actor, concern);
        var hiring = own == null ? concern.lead() : own;
        if (hiring == null) {
            throw new Conflict("concerns.contractor-nobody");
        }
        var body = organizations.organization(hiring);
        Handling.checkTarget(concern, body, organizations);
        if (tasks.of(id).stream()
                .anyMatch(each -> each.helping() && each.organization().equals(body.id()))) {
            throw new BadInput("contractor", "concerns.hand-already", body.name());
        }
        promises.help(concern, body, Task.Role.CO, by);
        var part = hands.given(concern, body.id(), Task.Role.CO, asked);
        tasks.insert(part);
        terms.insert(id, new PartTerms(part.id(), "", "", 0, siteAt, null, "", contractor.strip(), null, null, null));
        return hands.tell(concern, Move.ADD_HAND, body.id(), asked, Map.of("contractor", contractor.strip()), actor);
    }

    /**
     * The lead says when to meet at the place: to another time that was proposed, or to its own.
     *
     * @param at null agrees to what was proposed
     */
    public Concern meet(
            ConcernId id, UUID task, @Nullable Instant at, String text, Actor actor, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        readers.checkHandle(actor, concern);
        var part = hands.part(concern, task);
        var proposed = terms.of(id, task).otherAt();
        var agreed = at == null ? proposed : at;
        new BadInput.Checks()
                .wrongIf(agreed == null, "site", "concerns.call.time-missing")
                .wrongIf(at != null && !at.isAfter(time.instant()), "site", "concerns.call.time-past")
                .throwIfAny();
        terms.times(id, task, agreed, null);
        return moves.make(
                concern,
                Move.SETTLE_TASK,
                Moves.Line.by(actor, Handling.on(actor, concern), text)
                        .to(part.organization())
                        .with(Map.of("state", "MEET", "at", String.valueOf(agreed))),
                draft -> {});
    }

    /** The one called says whether the call was justified; also when its part is over. Not a word about persons. */
    public void judge(ConcernId id, UUID task, boolean justified, String text, Actor actor) {
        var concern = moves.hold(id, null);
        var part = anyPart(concern, task);
        if (!readers.mayDo(actor, concern, part.organization())) {
            throw new Refused("concerns.not-yours");
        }
        Handling.needFit(text, "justified-text");
        answers.judge(concern, part, justified, text, By.account(actor));
    }

    /** What the caller says to that. */
    public void reply(ConcernId id, UUID task, String text, Actor actor) {
        Handling.needText(text, "concerns.call.reply-missing");
        var concern = moves.hold(id, null);
        readers.checkHandle(actor, concern);
        var part = anyPart(concern, task);
        if (terms.of(id, task).verdict() == null) {
            throw new Conflict("concerns.call.nothing-said");
        }
        terms.reply(id, task, text.strip(), time.instant());
        moves.tell(
                concern,
                Move.NOTE,
                Moves.Line.by(actor, Handling.on(actor, concern), text.strip())
                        .to(part.organization())
                        .internally()
                        .with(Map.of("replied", "1")));
    }

    /** What goes with each part that has such; for who may see internals. */
    @Transactional(readOnly = true)
    public Map<UUID, PartTerms> terms(Concern concern, Actor actor) {
        return readers.maySeeInternals(actor, concern) ? terms.of(concern.id()) : Map.of();
    }

    /** Whether {@link #judge} is for the actor. */
    @Transactional(readOnly = true)
    public boolean mayJudge(Concern concern, Task part, Actor actor) {
        return part.role() == Task.Role.CALLED_IN && readers.mayDo(actor, concern, part.organization());
    }

    private Task anyPart(Concern concern, UUID task) {
        return tasks.of(concern.id()).stream()
                .filter(each -> each.id().equals(task) && each.role() != Task.Role.LEAD)
                .findFirst()
                .orElseThrow(() -> new Missing("concerns.hand-missing"));
    }
}
