package org.courtyard.concerns.web.staff;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtyard.commitments.SavedFilters;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernCursor;
import org.courtyard.concerns.ConcernsView;
import org.courtyard.places.PlaceId;
import org.courtyard.places.PlaceTyping;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All concerns the actor may read, filtered, page by page, and as a table to keep. */
@Controller
@MayCall(MayCall.Who.STAFF)
class ListController {

    private static final int PAGE = 50;

    private final ConcernsView view;
    private final PlaceTyping typing;
    private final ListPages pages;
    private final SavedFilters filters;

    ListController(ConcernsView view, PlaceTyping typing, ListPages pages, SavedFilters filters) {
        this.filters = filters;
        this.view = view;
        this.typing = typing;
        this.pages = pages;
    }

    @GetMapping("/{lang:zh|en}/work/concerns")
    String list(@RequestParam Map<String, String> query, Actor actor, Shell shell, Model model) {
        var usual = query.isEmpty() ? filters.usual(SavedFilters.CONCERNS, actor) : Optional.<String>empty();
        if (usual.isPresent()) {
            return "redirect:" + shell.to("/work/concerns") + "?" + usual.get();
        }
        var filter = ListFilter.of(query);
        PlaceId where = null;
        String wrong = null;
        try {
            where = where(filter, actor);
        } catch (BadInput unknown) {
            wrong = MoveController.wrongs(unknown, shell).getFirst().text();
        }
        var wanted = filter.wanted(where, actor);
        var cursor = ConcernCursor.of(query.get("cursor"));
        var found = wrong == null ? view.list(wanted, actor, cursor, PAGE) : ListPages.NOTHING;
        var count = wrong == null ? view.count(wanted, actor) : 0;
        model.addAttribute("page", pages.page(filter, wrong, found, count, cursor == null, actor, shell));
        return "concerns/staff/list";
    }

    @GetMapping("/{lang:zh|en}/work/concerns.{format:csv|xlsx}")
    void file(@RequestParam Map<String, String> query, Actor actor, Shell shell, ListFile file) throws IOException {
        var filter = ListFilter.of(query);
        var wanted = filter.wanted(where(filter, actor), actor);
        ListFile.Rows rows = ListFile.paged(
                (ConcernCursor after) -> {
                    var slice = view.list(wanted, actor, after, ConcernsView.MOST);
                    return new ListFile.Page<>(slice.concerns(), ConcernCursor.of(slice.next()));
                },
                (List<Concern> found) -> pages.rows(found, actor, file, shell));
        file.write("concerns", shell.say("concerns.staff.nav"), pages.columns(), rows);
    }

    private @Nullable PlaceId where(ListFilter filter, Actor actor) {
        return filter.place().isEmpty()
                ? null
                : typing.resolve(filter.place(), actor).id();
    }
}
