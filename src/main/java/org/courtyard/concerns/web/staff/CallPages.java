package org.courtyard.concerns.web.staff;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.courtyard.commitments.Explanations;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Relations;
import org.courtyard.concerns.Status;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls as a list and one by one. */
@Component
class CallPages {

    /** The shortest purpose, in characters. */
    static final int LEAST = 2;

    private final Owed owed;
    private final Concerns concerns;
    private final Relations relations;
    private final ContactPages contacts;
    private final Explanations explanations;

    CallPages(Owed owed, Concerns concerns, Relations relations, ContactPages contacts, Explanations explanations) {
        this.owed = owed;
        this.concerns = concerns;
        this.relations = relations;
        this.contacts = contacts;
        this.explanations = explanations;
    }

    CallsPage list(Actor actor, Shell shell) {
        return new CallsPage(owed.of(Purpose.CALL, actor).stream()
                .map(each -> new CallsPage.Line(
                        address(each.concern(), shell),
                        explanations.state(each.commitment(), shell),
                        each.concern().title(),
                        each.concern().reference(),
                        shell.say("concerns.staff.call.about." + about(each.concern()))))
                .toList());
    }

    void file(Actor actor, Shell shell, ListFile file) throws IOException {
        var columns = Stream.concat(Owed.columns(), Stream.of("concerns.staff.column.about"));
        file.write(
                "calls",
                shell.say("concerns.staff.calls"),
                columns,
                ListFile.of(owed.of(Purpose.CALL, actor), each -> cells(each, file, shell)));
    }

    /** Whose number the actor may not see is listed without it. */
    void contacts(String purpose, Actor actor, Shell shell, ListFile file) throws IOException {
        var own = Stream.of("column.about", "contact.name", "contact.phone").map(each -> "concerns.staff." + each);
        file.write(
                "calls-with-numbers",
                shell.say("concerns.staff.calls"),
                Stream.concat(Owed.columns(), own),
                ListFile.of(owed.of(Purpose.CALL, actor), each -> {
                    var row = cells(each, file, shell);
                    if (concerns.mayReach(each.concern(), actor)) {
                        var reporter = concerns.reporter(each.concern(), actor, purpose);
                        row.add(reporter.name());
                        row.add(reporter.phone());
                    }
                    return row;
                }));
    }

    private List<@Nullable Object> cells(Owed.Duty duty, ListFile file, Shell shell) {
        var row = Owed.cells(duty, explanations.state(duty.commitment(), shell), file);
        row.add(shell.say("concerns.staff.call.about." + about(duty.concern())));
        return row;
    }

    /** Reads the number, which leaves a line in the history. */
    CallPage page(
            Concern concern, MoveForm form, List<Wrong> wrongs, @Nullable String refusal, Actor actor, Shell shell) {
        var reporter = concerns.reporter(concern, actor, "call-back");
        var about = about(concern);
        var result = about.equals("result");
        List<Choice> solved = result
                ? MovePages.choices(
                        List.of("YES", "PARTLY", "NO"),
                        form.solved(),
                        each -> "concerns.staff.call.solved." + each,
                        shell)
                : List.of();
        List<Choice> grades = result
                ? MovePages.choices(
                        List.of("5", "4", "3", "2", "1"), form.grade(), each -> "concerns.staff.grade." + each, shell)
                : List.of();
        var goes = goes(concern);
        var due = goes.resolveDue();
        return new CallPage(
                address(concern, shell),
                ConcernPages.address(concern, shell),
                concern.title(),
                concern.reference(),
                ContactPages.facts(reporter, shell),
                reporter.phone(),
                shell.say("concerns.staff.call.about." + about),
                shell.say(
                        "concerns.staff.call.say." + about,
                        concern.reference(),
                        due == null ? "" : shell.moments().deadline(due),
                        goes.reference()),
                goes.equals(concern) || goes.isPublic() ? quote(goes, actor) : null,
                solved,
                grades,
                shell.say("concerns.staff.call.text." + about),
                form.text(),
                concern.version(),
                wrongs,
                refusal);
    }

    static String address(Concern concern, Shell shell) {
        return shell.to("/work/calls/" + concern.id().value());
    }

    /** Whether the promise, a question, a result or an end is to be told. */
    private String about(Concern concern) {
        var goes = goes(concern);
        return switch (goes.status()) {
            // who was joined is not asked
            case ASKED -> concern.joined() ? "joined" : "question";
            case PROPOSED -> "result";
            case CLOSED -> "end";
            case WAITING, ASSIGNED, IN_HAND, SUSPENDED -> concern.joined() ? "joined" : "promise";
        };
    }

    /** What the reporter waits for: the concern, or the one it was joined into. */
    private Concern goes(Concern concern) {
        return relations.parent(concern, Actor.HOUSE).orElse(concern);
    }

    private @Nullable String quote(Concern concern, Actor actor) {
        var wanted = concern.status() == Status.ASKED ? Move.ASK : Move.PROPOSE;
        if (concern.status() != Status.ASKED && concern.status() != Status.PROPOSED) {
            return null;
        }
        return concerns.history(concern, actor).stream()
                .filter(event -> event.move() == wanted)
                .reduce((earlier, later) -> later)
                .map(Event::text)
                .orElse(null);
    }
}
