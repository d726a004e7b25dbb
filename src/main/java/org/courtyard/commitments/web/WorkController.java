package org.courtyard.commitments.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.commitments.CommitmentId;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.SavedFilters;
import org.courtyard.commitments.WorkFilter;
import org.courtyard.commitments.WorkGroup;
import org.courtyard.commitments.WorkItem;
import org.courtyard.commitments.WorkQueues;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的待办: what is to be done, by due time. */
@Controller
@MayCall(MayCall.Who.STAFF)
class WorkController {

    private static final int PAGE = 50;

    private final WorkQueues queues;
    private final Commitments commitments;
    private final WorkPages pages;
    private final SavedFilters filters;

    WorkController(WorkQueues queues, Commitments commitments, WorkPages pages, SavedFilters filters) {
        this.filters = filters;
        this.queues = queues;
        this.commitments = commitments;
        this.pages = pages;
    }

    @GetMapping("/{lang:zh|en}/work")
    String queue(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String cursor,
            Actor actor,
            Shell shell,
            Model model) {
        var usual = shell.query() == null || shell.query().isEmpty()
                ? filters.usual(SavedFilters.WORK, actor)
                : Optional.<String>empty();
        if (usual.isPresent()) {
            return "redirect:" + shell.to("/work") + "?" + usual.get();
        }
        var filter = new WorkFilter(one(WorkGroup.class, "group", group), one(Purpose.class, "purpose", purpose));
        var list = queues.openFor(actor, filter, cursor, PAGE);
        model.addAttribute("page", pages.queue(list, queues.counts(actor), filter, cursor == null, actor, shell));
        return "commitments/work";
    }

    @GetMapping("/{lang:zh|en}/work.{format:csv|xlsx}")
    void file(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String purpose,
            Actor actor,
            Shell shell,
            ListFile file)
            throws IOException {
        var filter = new WorkFilter(one(WorkGroup.class, "group", group), one(Purpose.class, "purpose", purpose));
        ListFile.Rows rows = ListFile.paged(
                (String cursor) -> {
                    var list = queues.openFor(actor, filter, cursor, WorkQueues.LONGEST_PAGE);
                    return new ListFile.Page<>(list.items(), list.next());
                },
                (List<WorkItem> items) -> pages.rows(items, actor, file, shell));
        file.write("work", shell.say("commitments.work"), pages.columns(), rows);
    }

    /** The item on a page of its own; the queue's script takes the pane out of it. */
    @GetMapping("/{lang:zh|en}/work/items/{id}")
    String item(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        var commitment = queues.item(new CommitmentId(id), actor);
        model.addAttribute("page", pages.item(commitment, actor, shell));
        return "commitments/item";
    }

    @PostMapping("/{lang:zh|en}/work/items/{id}/keep")
    String keep(@PathVariable UUID id, @RequestParam String evidence, Actor actor, Shell shell) {
        new BadInput.Checks()
                .wrongIf(evidence.isBlank(), "evidence", "commitments.evidence-empty")
                .throwIfAny();
        commitments.keep(new CommitmentId(id), evidence.strip(), actor);
        return "redirect:" + shell.to("/work");
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, String name, @Nullable String value) {
        try {
            return value == null || value.isEmpty() ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput(name, "commitments.filter-unknown", value);
        }
    }
}
