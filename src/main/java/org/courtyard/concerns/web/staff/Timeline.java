package org.courtyard.concerns.web.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Event;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A history in sentences, newest first. */
@Component
class Timeline {

    private static final int LONGEST_REST = 10;

    private final Names names;

    Timeline(Names names) {
        this.names = names;
    }

    /** @param free days on which the clock did not run, with what they are called */
    List<Entry> entries(
            Concern concern,
            List<Event> events,
            SortedMap<LocalDate, String> free,
            ZoneId zone,
            Actor actor,
            Shell shell) {
        var known = names.of(events, List.of(), actor);
        var entries = new ArrayList<Entry>();
        Event newer = null;
        for (var event : events.reversed()) {
            if (newer != null) {
                rest(event, newer, free, zone, shell).ifPresent(entries::add);
            }
            entries.add(entry(concern, event, known, shell));
            newer = event;
        }
        return entries;
    }

    private static java.util.Optional<Entry> rest(
            Event older, Event newer, SortedMap<LocalDate, String> free, ZoneId zone, Shell shell) {
        var from = older.at().atZone(zone).toLocalDate().plusDays(1);
        var to = newer.at().atZone(zone).toLocalDate();
        if (!from.isBefore(to)) {
            return java.util.Optional.empty();
        }
        var between = free.subMap(from, to);
        if (between.isEmpty() || between.size() > LONGEST_REST) {
            return java.util.Optional.empty();
        }
        var days = between.keySet().stream().map(shell.moments()::date).toList();
        var why = between.values().stream().distinct().toList();
        return java.util.Optional.of(Entry.rest(shell.say(
                "concerns.staff.rest",
                shell.texts().list(shell.lang(), days),
                shell.texts().list(shell.lang(), why))));
    }

    private static Entry entry(Concern concern, Event event, Names.Known known, Shell shell) {
        var act = Sentences.of(event, known, shell);
        var purpose = event.details().get("purpose");
        var said = purpose != null
                ? shell.say("concerns.staff.purpose." + purpose)
                : event.text().isBlank() ? null : event.text();
        return switch (event.move()) {
            case CONFIRM -> Entry.kept(act, said, event.at());
            case UPDATE, ASK, PROPOSE, CALL, SUSPEND ->
                firstInTime(concern, event)
                        ? Entry.kept(shell.say("concerns.staff.first-in-time", act), said, event.at())
                        : Entry.of(icon(event), act, said, aside(event, shell), event.at());
            default -> Entry.of(icon(event), act, said, aside(event, shell), event.at());
        };
    }

    /** The promise that the reporter hears was kept by this. */
    private static boolean firstInTime(Concern concern, Event event) {
        var first = concern.firstContactAt();
        var due = concern.contactDue();
        return first != null
                && due != null
                && !event.internal()
                && java.time.Duration.between(first, event.at()).abs().toSeconds() < 2
                && !event.at().isAfter(due);
    }

    private static @Nullable String aside(Event event, Shell shell) {
        var reason = event.details().get("reason");
        if (reason != null) {
            return shell.say(
                    "concerns.staff.routed",
                    reason.replace('-', '_'),
                    event.details().getOrDefault("item", "0"));
        }
        return event.internal() ? shell.say("concerns.staff.internal") : null;
    }

    private static String icon(Event event) {
        return switch (event.move()) {
            case RAISE, IMPORT -> "message-plus";
            case SUPPORT -> "users";
            case PUBLISH -> "eye";
            case WITHHOLD -> "eye-off";
            case ASSIGN, POINT_ELSEWHERE -> "arrow-right";
            case ACCEPT -> "user";
            case DECLINE -> "corner-up-left";
            case ESCALATE -> "arrow-up";
            case DELEGATE -> "arrow-right";
            case SETTLE -> "users";
            case SUSPEND, RESUME, SUSPEND_LAPSE -> "clock";
            case ADD_HAND -> "user-plus";
            case CALL_IN -> "speakerphone";
            case ASK, ANSWER, ANSWER_LAPSE -> "help";
            case UPDATE -> "messages";
            case NOTE -> event.details().containsKey("looked") ? "lock" : "note";
            case CALL -> "phone";
            case SETTLE_TASK, SOLVE_ON_SPOT, PROPOSE, CONFIRM, CHECK -> "circle-check";
            case DISPUTE -> "history";
            case RATE -> "star";
            case CONFIRM_LAPSE -> "clock-check";
            case WITHDRAW -> "x";
            case ERASE -> "lock";
            case MODERATE -> "eye";
            case FLAG, CLEAR -> "alert-triangle";
            case DISMISS -> "x";
            case BREACH -> "alert-triangle";
            case MERGE, JOIN -> "users";
            case UNMERGE, PART, SPLIT, SPLIT_OFF -> "arrow-right";
        };
    }
}
