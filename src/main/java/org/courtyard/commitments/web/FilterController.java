package org.courtyard.commitments.web;

import java.util.UUID;
import org.courtyard.commitments.SavedFilters;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.web.view.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping a filter of a list under a name, and throwing it away. */
@Controller
@MayCall(MayCall.Who.STAFF)
class FilterController {

    private final SavedFilters filters;

    FilterController(SavedFilters filters) {
        this.filters = filters;
    }

    @PostMapping("/{lang:zh|en}/work/filters")
    String keep(
            @RequestParam String list,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "false") boolean usual,
            @RequestParam(defaultValue = "false") boolean shared,
            Actor actor,
            Shell shell) {
        filters.keep(list, name, query, usual, shared, actor);
        return "redirect:" + page(list, shell) + "?" + (query.isEmpty() ? "any=1" : query);
    }

    @PostMapping("/{lang:zh|en}/work/filters/{id}/delete")
    String delete(@PathVariable UUID id, @RequestParam String list, Actor actor, Shell shell) {
        filters.delete(id, actor);
        return "redirect:" + page(list, shell) + "?any=1";
    }

    private static String page(String list, Shell shell) {
        return "/" + shell.lang().segment() + (list.equals(SavedFilters.CONCERNS) ? "/work/concerns" : "/work");
    }
}
