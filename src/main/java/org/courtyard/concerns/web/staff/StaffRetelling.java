package org.courtyard.concerns.web.staff;

import java.util.Collection;
import java.util.List;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Retelling;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Component;

@Component
class StaffRetelling implements Retelling {

    private final Concerns concerns;
    private final ConcernPages pages;
    private final Names names;

    StaffRetelling(Concerns concerns, ConcernPages pages, Names names) {
        this.concerns = concerns;
        this.pages = pages;
        this.names = names;
    }

    @Override
    public Told tell(Concern concern, Actor actor, Shell shell) {
        var typed = concerns.showsTyped(concern, actor);
        return new Told(
                ConcernPages.title(concern, typed),
                ConcernPages.words(concern, typed),
                pages.bits(concern, shell),
                shell.say("concerns.staff.status." + concern.status()));
    }

    @Override
    public List<Line> lines(Collection<Event> events, Actor reader, Shell shell) {
        var known = names.of(events, List.of(), reader);
        return events.stream()
                .map(event -> new Line(event.id(), event.at(), Sentences.of(event, known, shell), event.text()))
                .toList();
    }
}
