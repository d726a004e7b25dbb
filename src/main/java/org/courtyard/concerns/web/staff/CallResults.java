package org.courtyard.concerns.web.staff;

import org.courtyard.concerns.Answers;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Handling;
import org.courtyard.concerns.Relations;
import org.courtyard.concerns.Status;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a call brought, all of it or nothing. */
@Component
class CallResults {

    private final Handling handling;
    private final Answers answers;
    private final Relations relations;

    CallResults(Handling handling, Answers answers, Relations relations) {
        this.handling = handling;
        this.answers = answers;
        this.relations = relations;
    }

    /** Told, with the reporter's answer, confirmation and rating entered where one was waited for. */
    @Transactional
    public void done(Concern concern, MoveForm form, Actor actor) {
        var id = concern.id();
        var desk = Answers.From.desk(actor);
        var text = form.text().strip();
        var result = relations.parent(concern, Actor.HOUSE).orElse(concern).status() == Status.PROPOSED;
        var asked = concern.status() == Status.ASKED && !text.isEmpty();
        var told = handling.told(id, asked || result ? "" : text, actor, form.version());
        if (asked) {
            answers.answer(id, text, desk, told.version());
        } else if (result) {
            switch (form.solved()) {
                case "YES", "PARTLY" -> {
                    var closed = answers.confirm(id, "", desk, told.version());
                    answers.rate(id, Deeds.rating(form), desk, closed.id().equals(id) ? closed.version() : null);
                }
                case "NO" -> answers.dispute(id, text, desk, told.version());
                default -> throw new BadInput("solved", "concerns.solved-wrong");
            }
        }
    }

    /** Nobody picked up: a line for whoever tries next. */
    @Transactional
    public void missed(Concern concern, String line, Actor actor) {
        handling.note(concern.id(), line, actor, null);
    }
}
