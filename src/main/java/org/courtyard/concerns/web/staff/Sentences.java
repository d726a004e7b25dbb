package org.courtyard.concerns.web.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Move;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;

/** One line of history as one sentence. */
final class Sentences {

    private static final Set<Move> RELATED =
            EnumSet.of(Move.MERGE, Move.UNMERGE, Move.JOIN, Move.PART, Move.SPLIT, Move.SPLIT_OFF);

    private static final List<String> ABOUT_PARTS =
            List.of("contractor", "linked", "justified", "replied", "photos", "reached", "convener");

    private Sentences() {}

    static String of(Event event, Names.Known known, Shell shell) {
        var said = said(event, known, shell);
        var link = event.details().get("link");
        return link == null ? said : shell.say("concerns.parts.line.through", said, link);
    }

    private static String said(Event event, Names.Known known, Shell shell) {
        var who = who(event, known, shell);
        var details = event.details();
        var about = about(event, who, known, shell);
        if (about != null) {
            return about;
        }
        if (details.containsKey("looked")) {
            return shell.say("concerns.staff.line.LOOKED", known.person(event.account(), shell));
        }
        var hears = details.get("hears");
        if (hears != null) {
            return shell.say("concerns.staff.line.HEARS", shell.say("concerns.way." + hears));
        }
        if (details.containsKey("assignee")) {
            var person = known.person(java.util.UUID.fromString(details.getOrDefault("assignee", "")), shell);
            return shell.say("concerns.staff.line.PERSON", who, person);
        }
        if (event.move() == Move.RATE) {
            return shell.say(
                    "concerns.staff.line.RATE", details.getOrDefault("solved", ""), details.getOrDefault("grade", ""));
        }
        if (event.move() == Move.PROPOSE || event.move() == Move.CONFIRM_LAPSE) {
            return shell.say("concerns.staff.line." + event.move(), who, details.getOrDefault("outcome", "SOLVED"));
        }
        if (event.move() == Move.SETTLE_TASK) {
            var proper = event.target() == null ? "" : known.body(event.target(), shell);
            var state = details.getOrDefault("state", "DONE");
            return shell.say(
                    "concerns.staff.line.SETTLE_TASK",
                    who,
                    state,
                    proper,
                    proper.isEmpty() ? 0 : 1,
                    moment(details.get("at"), shell));
        }
        if (event.move() == Move.CALL_IN) {
            var need = details.getOrDefault("need", "COME");
            return shell.say("concerns.staff.line.CALL_IN", who, known.body(event.target(), shell), need);
        }
        if (event.move() == Move.SUSPEND) {
            return shell.say("concerns.staff.line.SUSPEND", who, day(details.get("until"), shell));
        }
        if (event.move() == Move.DELEGATE) {
            return shell.say(
                    "concerns.staff.line.DELEGATE",
                    who,
                    known.body(event.target(), shell),
                    day(details.get("by"), shell),
                    backing(details.getOrDefault("backing", PartDeeds.NOTHING), shell));
        }
        var target = event.target() == null ? "" : known.body(event.target(), shell);
        if (RELATED.contains(event.move())) {
            return related(event, known, who, target, shell);
        }
        return shell.say("concerns.staff.line." + event.move(), who, target, target.isEmpty() ? 0 : 1);
    }

    /** One of two concerns: which other, who did it, and who has it now. */
    private static String related(Event event, Names.Known known, String who, String target, Shell shell) {
        var details = event.details();
        var other = known.others().getOrDefault(event.id(), shell.say("concerns.story.another"));
        var key = "concerns.staff.line." + event.move();
        return switch (event.move()) {
            case MERGE -> shell.say(key, other, details.containsKey("with") ? 1 : 0, who);
            case JOIN -> shell.say(key, other, details.containsKey("other") ? 1 : 0, who);
            case UNMERGE -> shell.say(key, details.containsKey("gone") ? 1 : 0, who, target);
            default -> shell.say(key, other, who, target);
        };
    }

    /** What is said about a part besides doing it; null for anything else. */
    private static @Nullable String about(Event event, String who, Names.Known known, Shell shell) {
        var details = event.details();
        var other = event.target() == null ? "" : known.body(event.target(), shell);
        for (var what : ABOUT_PARTS) {
            var value = details.get(what);
            if (value != null) {
                return shell.say("concerns.parts.line." + what, who, value, other, details.getOrDefault("to", ""));
            }
        }
        return null;
    }

    private static String moment(@Nullable String at, Shell shell) {
        return at == null ? "" : shell.moments().when(Instant.parse(at));
    }

    private static String day(@Nullable String day, Shell shell) {
        return day == null ? "" : shell.moments().day(LocalDate.parse(day));
    }

    private static String backing(String joined, Shell shell) {
        var names = Arrays.stream(joined.split(","))
                .map(each -> shell.say("concerns.staff.backing." + each))
                .toList();
        return shell.texts().list(shell.lang(), names);
    }

    /** The body that did it; else the person; else the reporter, on a page or through the desk's telephone. */
    private static String who(Event event, Names.Known known, Shell shell) {
        if ("CALL".equals(event.details().get("way"))) {
            return shell.say("concerns.staff.reporter.told-desk");
        }
        if (event.details().containsKey("way")) {
            return shell.say("concerns.staff.reporter");
        }
        if (event.organization() != null) {
            return known.body(event.organization(), shell);
        }
        return event.account() == null ? shell.say("concerns.staff.reporter") : known.person(event.account(), shell);
    }
}
