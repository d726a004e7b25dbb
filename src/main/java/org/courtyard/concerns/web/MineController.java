package org.courtyard.concerns.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Status;
import org.courtyard.concerns.web.MinePage.Mine;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What somebody raised under an account, with how it stands and what was said last. */
@Controller
@MayCall(MayCall.Who.MEMBER)
class MineController {

    private final Concerns concerns;
    private final PublicClocks clocks;
    private final Story story;
    private final PersonalPages personal;

    MineController(Concerns concerns, PublicClocks clocks, Story story, PersonalPages personal) {
        this.concerns = concerns;
        this.clocks = clocks;
        this.story = story;
        this.personal = personal;
    }

    @GetMapping("/{lang:zh|en}/account/concerns")
    String mine(Actor.Member me, Shell shell, Model model) {
        var raised = concerns.mine(me);
        var states = clocks.states(raised, shell);
        model.addAttribute(
                "page",
                new MinePage(
                        raised.stream()
                                .map(each -> row(each, states.of(each), me, shell))
                                .toList(),
                        personal.looks(raised, true, shell)));
        return "concerns/mine";
    }

    @GetMapping("/{lang:zh|en}/account/concerns.{format:csv|xlsx}")
    void file(Actor.Member me, Shell shell, ListFile file) throws IOException {
        var raised = concerns.mine(me);
        var states = clocks.states(raised, shell);
        var titles = Stream.of("reference", "title", "place", "state", "raised", "closed")
                .map(each -> "concerns.list.column." + each);
        ListFile.Rows rows = ListFile.of(
                raised,
                each -> Arrays.asList(
                        each.reference(),
                        each.title(),
                        each.placeName(),
                        states.of(each).text(),
                        file.at(each.raisedAt()),
                        file.at(each.closedAt())));
        file.write("my-concerns", shell.say("concerns.mine.title"), titles, rows);
    }

    private Mine row(Concern concern, State state, Actor me, Shell shell) {
        return new Mine(
                concern.isPublic() ? shell.to("/concerns/" + concern.id()) : null,
                state,
                concern.title(),
                concern.reference() + " · " + concern.placeName(),
                promise(concern, shell),
                word(concern, me, shell));
    }

    private static @Nullable String promise(Concern concern, Shell shell) {
        var due = concern.contactDue();
        var owed = concern.status() == Status.WAITING
                || concern.status() == Status.ASSIGNED
                || concern.status() == Status.IN_HAND;
        return owed && due != null && concern.firstContactAt() == null
                ? shell.say("concerns.mine.contact", shell.moments().deadline(due))
                : null;
    }

    /** As the reporter reads it on the page behind the link. */
    private @Nullable String word(Concern concern, Actor me, Shell shell) {
        var told = concerns.history(concern, me).stream()
                .filter(each -> !each.internal())
                .toList();
        return story.tell(concern, told, true, shell).stream()
                .reduce((earlier, later) -> later)
                .map(last -> Stream.of(last.act(), last.said())
                        .filter(each -> each != null && !each.isBlank())
                        .collect(Collectors.joining(" · ")))
                .orElse(null);
    }
}
