package org.courtyard.concerns.web.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.Calls;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Hands;
import org.courtyard.concerns.Task;
import org.courtyard.concerns.Transfers;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what is about the parts of several bodies. */
@Component
class PartDeeds {

    /** The box that says that nothing comes with it. */
    static final String NOTHING = "NOTHING";

    private final Hands hands;
    private final Calls calls;
    private final Transfers transfers;
    private final Concerns concerns;
    private final CourtyardSettings settings;

    PartDeeds(Hands hands, Calls calls, Transfers transfers, Concerns concerns, CourtyardSettings settings) {
        this.hands = hands;
        this.calls = calls;
        this.settings = settings;
        this.transfers = transfers;
        this.concerns = concerns;
    }

    Concern carryOut(Concern concern, Deed deed, MoveForm form, Actor actor) {
        var id = concern.id();
        var text = form.text().strip();
        Integer version = form.version();
        return switch (deed) {
            case REPORT ->
                hands.report(
                        id,
                        part(concern, form, actor),
                        text,
                        optionalDay(form, "by"),
                        moment(form.call().other(), "other"),
                        actor,
                        version);
            case PART_OVER ->
                hands.handOver(id, part(concern, form, actor), Deeds.organization(form), text, actor, version);
            case PART_DONE -> hands.settle(id, part(concern, form, actor), Task.State.DONE, text, null, actor, version);
            case PART_DECLINED ->
                hands.settle(
                        id,
                        part(concern, form, actor),
                        Task.State.DECLINED,
                        text,
                        Deeds.optional(form.organization()),
                        actor,
                        version);
            case ADD_HAND -> hands.addHand(id, Deeds.organization(form), text, optionalDay(form, "by"), actor, version);
            case CALL_IN -> calls.callIn(id, Deeds.organization(form), callIn(form, text), actor, version);
            case ENGAGE ->
                calls.engage(
                        id,
                        form.call().contractor(),
                        text,
                        optionalDay(form, "by"),
                        moment(form.call().site(), "site"),
                        actor,
                        version);
            case DELEGATE ->
                transfers.delegate(
                        id,
                        new Transfers.Handover(
                                Deeds.organization(form),
                                text,
                                day(form, "by"),
                                backing(form),
                                form.part().comesWith(NOTHING)),
                        actor,
                        version);
            default -> throw new IllegalArgumentException(deed + " is about no part");
        };
    }

    /** Open parts of the actor's own organizations. */
    List<Task> own(Concern concern, Actor actor) {
        return concerns.tasks(concern).stream()
                .filter(task ->
                        task.helping() && actor.actsFor(task.organization().value()))
                .toList();
    }

    private UUID part(Concern concern, MoveForm form, Actor actor) {
        var own = own(concern, actor);
        return own.stream()
                .filter(task -> form.part().task().isEmpty()
                        || task.id().toString().equals(form.part().task()))
                .findFirst()
                .orElseThrow(() -> new Conflict("concerns.hand-missing"))
                .id();
    }

    private Calls.CallIn callIn(MoveForm form, String text) {
        var call = form.call();
        return new Calls.CallIn(
                need(form), text, call.why(), call.tried(), call.item(), moment(call.site(), "site"), call.contact());
    }

    /** A local time as the browser sends it; null for none. */
    private @Nullable Instant moment(String typed, String field) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed.strip())
                            .atZone(settings.timeZone())
                            .toInstant();
        } catch (DateTimeException notATime) {
            throw new BadInput(field, "concerns.call.time-wrong");
        }
    }

    static LocalDate day(MoveForm form, String field) {
        var day = optionalDay(form, field);
        if (day == null) {
            throw new BadInput(field, "concerns.staff.day-missing");
        }
        return day;
    }

    private static @Nullable LocalDate optionalDay(MoveForm form, String field) {
        var typed = form.part().day().strip();
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException notADay) {
            throw new BadInput(field, "concerns.staff.day-missing");
        }
    }

    private static Task.Need need(MoveForm form) {
        for (var each : Task.Need.values()) {
            if (each.name().equals(form.part().need())) {
                return each;
            }
        }
        throw new BadInput("need", "concerns.staff.need-missing");
    }

    private static Set<Task.Backing> backing(MoveForm form) {
        var found = EnumSet.noneOf(Task.Backing.class);
        for (var each : Task.Backing.values()) {
            if (form.part().comesWith(each.name())) {
                found.add(each);
            }
        }
        return found;
    }

    static Set<UUID> ids(String joined) {
        var found = new HashSet<UUID>();
        for (var each : joined.split(",")) {
            try {
                if (!each.isBlank()) {
                    found.add(UUID.fromString(each));
                }
            } catch (IllegalArgumentException notAnId) {
                throw new BadInput("unneeded", "concerns.hand-missing");
            }
        }
        return found;
    }
}
