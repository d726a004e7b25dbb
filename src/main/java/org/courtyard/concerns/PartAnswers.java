package org.courtyard.concerns;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a helper says about its part, by an account or through a link. Whether it may was asked before. */
@Component
class PartAnswers {

    private final Moves moves;
    private final TaskStore tasks;
    private final PartTermsStore terms;
    private final PartPromises promises;
    private final InstantSource time;

    PartAnswers(Moves moves, TaskStore tasks, PartTermsStore terms, PartPromises promises, InstantSource time) {
        this.moves = moves;
        this.tasks = tasks;
        this.terms = terms;
        this.promises = promises;
        this.time = time;
    }

    /** Who says it. @param link who was given the link it came through; null: by an account */
    record By(Actor actor, @Nullable String link) {

        static By account(Actor actor) {
            return new By(actor, null);
        }

        static By link(String givenTo) {
            return new By(Actor.ANYONE, givenTo);
        }
    }

    /**
     * It comes.
     *
     * @param by until when it will be done
     * @param other another time on the spot than the one asked for; null: it is at that time
     */
    Concern report(Concern concern, Task part, String text, @Nullable LocalDate by, @Nullable Instant other, By said) {
        new BadInput.Checks()
                .wrongIf(other != null && !other.isAfter(time.instant()), "other", "concerns.call.time-past")
                .throwIfAny();
        tasks.accept(concern.id(), part.id(), text);
        promises.reported(concern, part, by);
        if (other == null) {
            return tell(concern, part, Task.State.ACCEPTED.name(), text, Map.of(), null, said);
        }
        terms.times(concern.id(), part.id(), terms.of(concern.id(), part.id()).siteAt(), other);
        return tell(concern, part, "OTHER_TIME", text, Map.of("at", other.toString()), null, said);
    }

    /** Its part is over. @param proper whose it is, of one that is declined */
    Concern settle(
            Concern concern, Task part, Task.State how, String answer, @Nullable OrganizationId proper, By said) {
        end(concern, part, how, answer);
        return tell(concern, part, how.name(), answer, Map.of(), proper, said);
    }

    void end(Concern concern, Task part, Task.State how, String answer) {
        tasks.settle(concern.id(), part.id(), how, answer, time.instant());
        promises.ended(concern, part, how, answer);
    }

    /** Whether the call was justified; internal, and no mark on anybody. */
    void judge(Concern concern, Task part, boolean justified, String text, By said) {
        new BadInput.Checks()
                .wrongIf(part.role() != Task.Role.CALLED_IN, "justified", "concerns.call.not-called")
                .wrongIf(!justified && text.isBlank(), "justified-text", "concerns.call.unjustified-why")
                .throwIfAny();
        terms.judge(concern.id(), part.id(), justified, text.strip(), time.instant());
        note(concern, part, "justified", justified ? "YES" : "NO", text.strip(), said);
    }

    void note(Concern concern, Task part, String what, String value, String text, By said) {
        moves.tell(
                concern,
                Move.NOTE,
                Line.by(said.actor(), part.organization(), text).internally().with(details(Map.of(what, value), said)));
    }

    private Concern tell(
            Concern concern,
            Task part,
            String state,
            String text,
            Map<String, String> more,
            @Nullable OrganizationId proper,
            By said) {
        var details = details(more, said);
        details.put("state", state);
        if (proper != null) {
            details.put("proper", proper.value().toString());
        }
        return moves.make(
                concern,
                Move.SETTLE_TASK,
                Line.by(said.actor(), part.organization(), text).to(proper).with(details),
                draft -> {});
    }

    private static HashMap<String, String> details(Map<String, String> more, By said) {
        var details = new HashMap<>(more);
        if (said.link() != null) {
            details.put("link", said.link());
        }
        return details;
    }
}
