package org.courtyard.concerns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Relations;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.text.Masking;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a concern, in plain words, oldest first. */
@Component
class Story {

    /** Told to everybody. */
    private static final Set<Move> TOLD = EnumSet.of(
            Move.RAISE,
            Move.IMPORT,
            Move.ASSIGN,
            Move.ACCEPT,
            Move.DECLINE,
            Move.ESCALATE,
            Move.DELEGATE,
            Move.SETTLE,
            Move.SETTLE_TASK,
            Move.SUSPEND,
            Move.RESUME,
            Move.SUSPEND_LAPSE,
            Move.ADD_HAND,
            Move.CALL_IN,
            Move.ASK,
            Move.ANSWER,
            Move.ANSWER_LAPSE,
            Move.UPDATE,
            Move.SOLVE_ON_SPOT,
            Move.PROPOSE,
            Move.CONFIRM,
            Move.CHECK,
            Move.DISPUTE,
            Move.CONFIRM_LAPSE,
            Move.WITHDRAW,
            Move.POINT_ELSEWHERE,
            Move.MODERATE,
            Move.DISMISS,
            Move.BREACH,
            Move.MERGE,
            Move.UNMERGE,
            Move.JOIN,
            Move.SPLIT,
            Move.SPLIT_OFF);

    /** Words meant for the reporter, or said by the reporter: not for the street. */
    private static final Set<Move> BETWEEN_US = EnumSet.of(
            Move.ASK,
            Move.ANSWER,
            Move.CONFIRM,
            Move.DISPUTE,
            Move.WITHDRAW,
            Move.DISMISS,
            Move.CALL,
            Move.MERGE,
            Move.UNMERGE,
            Move.SPLIT);

    private final Bodies bodies;
    private final Relations relations;

    Story(Bodies bodies, Relations relations) {
        this.bodies = bodies;
        this.relations = relations;
    }

    /** @param own told to the reporter, who reads every word that was not another reporter's */
    List<Entry> tell(Concern concern, List<Event> history, boolean own, Shell shell) {
        return entries(
                concern,
                history.stream()
                        .filter(each -> TOLD.contains(each.move()) || (own && each.move() == Move.CALL))
                        .toList(),
                own ? Actor.HOUSE : Actor.ANYONE,
                each -> own ? (each.fromJoined() ? "" : each.text()) : heard(each),
                shell);
    }

    /**
     * Told to the reporter, or a supporter, of one that was joined into the concern: what everybody may read, and one's own
     * words.
     *
     * @param joined whose reporter reads; null for a supporter
     */
    List<Entry> tellJoined(Concern concern, @Nullable ConcernId joined, List<Event> history, Shell shell) {
        return entries(
                concern,
                history.stream().filter(each -> TOLD.contains(each.move())).toList(),
                Actor.ANYONE,
                each -> joined != null
                                && joined.toString().equals(each.details().get(Event.FROM))
                        ? each.text()
                        : concern.isPublic() ? heard(each) : "",
                shell);
    }

    private List<Entry> entries(
            Concern concern, List<Event> told, Actor reader, Function<Event, String> said, Shell shell) {
        List<@Nullable OrganizationId> all = new ArrayList<>();
        all.add(concern.lead());
        told.forEach(each -> {
            all.add(each.organization());
            all.add(each.target());
        });
        var names = bodies.names(all, shell);
        var others = relations.named(told, reader);
        return told.stream()
                .map(each -> entry(
                        concern,
                        each,
                        names,
                        others.getOrDefault(each.id(), shell.say("concerns.story.another")),
                        said.apply(each),
                        shell))
                .toList();
    }

    private static Entry entry(
            Concern concern, Event event, Bodies.Names names, String other, String words, Shell shell) {
        var who = names.of(event.organization() == null ? concern.lead() : event.organization());
        var whom = names.of(event.target());
        var act = event.details().containsKey("contractor")
                ? shell.say("concerns.parts.story.engaged", who)
                : shell.say(
                        "concerns.story." + event.move(),
                        who,
                        whom,
                        event.details().getOrDefault("outcome", event.details().getOrDefault("state", "")),
                        event.target() == null ? 0 : 1,
                        day(event, shell),
                        other);
        var said = words.isBlank() ? null : words;
        return switch (event.move()) {
            case CONFIRM, CHECK -> Entry.kept(act, said, event.at());
            default -> Entry.of(icon(event.move()), act, said, null, event.at());
        };
    }

    /** Until when it rests, or is to be done below; or when one meets on the spot. */
    private static String day(Event event, Shell shell) {
        var at = event.details().get("at");
        if (at != null) {
            return shell.moments().when(Instant.parse(at));
        }
        var day = event.details().getOrDefault("until", event.details().get("by"));
        return day == null ? "" : shell.moments().day(LocalDate.parse(day));
    }

    /** What everybody reads of it. */
    private static String heard(Event event) {
        return BETWEEN_US.contains(event.move()) ? "" : Masking.mask(event.text());
    }

    private static String icon(Move move) {
        return switch (move) {
            case RAISE, IMPORT -> "message-plus";
            case ASK, ANSWER -> "help";
            case UPDATE, CALL_IN -> "speakerphone";
            case ACCEPT, ADD_HAND -> "user-plus";
            case SETTLE_TASK -> "circle-check";
            case SUSPEND, RESUME, SUSPEND_LAPSE -> "clock";
            case DECLINE -> "corner-up-left";
            case ESCALATE -> "arrow-up";
            case BREACH -> "alert-triangle";
            case CALL -> "phone";
            case PROPOSE, SOLVE_ON_SPOT -> "circle-check";
            case DISPUTE, WITHDRAW -> "x";
            case JOIN, SPLIT_OFF -> "message-plus";
            case ANSWER_LAPSE, CONFIRM_LAPSE -> "clock";
            default -> "arrow-right";
        };
    }
}
