package org.courtyard.concerns.web.staff;

import java.io.IOException;
import java.util.List;
import org.courtyard.commitments.Explanations;
import org.courtyard.commitments.Purpose;
import org.courtyard.concerns.Concerns;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.text.Masking;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 看一眼再公开: one after the other. */
@Controller
@MayCall(MayCall.Who.STAFF)
class GlanceController {

    private final Owed owed;
    private final Concerns concerns;
    private final ConcernPages pages;
    private final Explanations explanations;

    GlanceController(Owed owed, Concerns concerns, ConcernPages pages, Explanations explanations) {
        this.owed = owed;
        this.concerns = concerns;
        this.pages = pages;
        this.explanations = explanations;
    }

    @GetMapping("/{lang:zh|en}/work/glances")
    String next(@RequestParam(defaultValue = "") String id, Actor actor, Shell shell, Model model) {
        var duties = owed.of(Purpose.GLANCE, actor);
        var current = duties.stream()
                .filter(each -> each.concern().id().value().toString().equals(id))
                .findFirst()
                .orElse(duties.isEmpty() ? null : duties.getFirst());
        List<Row> others = duties.stream()
                .filter(each -> each != current)
                .map(each -> Row.of(
                        shell.to("/work/glances") + "?id=" + each.concern().id().value(),
                        explanations.state(each.commitment(), shell),
                        each.concern().title(),
                        each.concern().reference()))
                .toList();
        model.addAttribute(
                "page",
                new GlancePage(
                        duties.size(),
                        current == null ? null : item(current, actor, shell),
                        others,
                        shell.to("/work/glances")));
        return "concerns/staff/glances";
    }

    @GetMapping("/{lang:zh|en}/work/glances.{format:csv|xlsx}")
    void file(Actor actor, Shell shell, ListFile file) throws IOException {
        file.write(
                "glances",
                shell.say("concerns.staff.glances"),
                Owed.columns(),
                ListFile.of(
                        owed.of(Purpose.GLANCE, actor),
                        each -> Owed.cells(each, explanations.state(each.commitment(), shell), file)));
    }

    private GlancePage.Item item(Owed.Duty duty, Actor actor, Shell shell) {
        var concern = duty.concern();
        return new GlancePage.Item(
                ConcernPages.address(concern, shell),
                concern.title(),
                concern.reference(),
                pages.bits(concern, shell),
                explanations.state(duty.commitment(), shell),
                concern.body(),
                Masking.mask(concern.body()),
                pages.pictures(concern, actor, shell),
                concern.version(),
                MovePages.newest(concerns.history(concern, actor)).toString());
    }
}
