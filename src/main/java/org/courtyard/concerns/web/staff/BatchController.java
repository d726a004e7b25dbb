package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.concerns.Batches;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many at once: ticked on a list, looked at, carried out, taken back. */
@Controller
@MayCall(MayCall.Who.STAFF)
class BatchController {

    private static final Logger log = LoggerFactory.getLogger(BatchController.class);

    private static final String ONE = "/{lang:zh|en}/work/batches/{id:[0-9a-f-]{36}}";

    /** Most are done by then, and the next page shows it; the others go on. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Batches batches;
    private final BatchPages pages;
    private final Choosing choosing;

    BatchController(Batches batches, BatchPages pages, Choosing choosing) {
        this.batches = batches;
        this.pages = pages;
        this.choosing = choosing;
    }

    @PostMapping("/{lang:zh|en}/work/batches")
    String choose(@RequestParam MultiValueMap<String, String> sent, Actor actor, Shell shell) {
        var chosen = choosing.of(sent, actor);
        return back(batches.choose(chosen.concerns(), chosen.more(), shell.lang(), actor), shell);
    }

    @GetMapping("/{lang:zh|en}/work/batches")
    String all(Actor actor, Shell shell, Model model) {
        model.addAttribute("page", pages.all(actor, shell));
        return "concerns/staff/batches";
    }

    @GetMapping("/{lang:zh|en}/work/batches.{format:csv|xlsx}")
    void file(Actor actor, Shell shell, ListFile file) throws IOException {
        var titles = Stream.of("made", "what", "how").map(each -> "concerns.batch.column." + each);
        file.write(
                "batches",
                shell.say("concerns.batch.all"),
                titles,
                ListFile.of(
                        batches.of(actor, BatchPages.SHOWN),
                        each -> Arrays.asList(
                                file.at(each.madeAt()), pages.what(each, shell), pages.standing(each, shell))));
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        return show(id, null, List.of(), actor, shell, model);
    }

    @GetMapping(ONE + "/items.{format:csv|xlsx}")
    void items(@PathVariable UUID id, Actor actor, Shell shell, ListFile file) throws IOException {
        var page = pages.page(batches.batch(id, actor), null, List.of(), actor, shell);
        var titles = Stream.of("concern", "title", "state", "then").map(each -> "concerns.batch.column." + each);
        file.write(
                "batch",
                page.title(),
                titles,
                ListFile.of(page.lines(), each -> Arrays.asList(each.meta(), each.title(), each.state(), each.then())));
    }

    @PostMapping(ONE + "/plan")
    String plan(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var form = BatchForm.of(typed);
        try {
            if (form.template() != null) {
                return show(id, pages.filled(batches.batch(id, actor), form, actor), List.of(), actor, shell, model);
            }
            batches.plan(id, form.plan(), actor);
            return back(id, shell);
        } catch (BadInput wrong) {
            response.setStatus(wrong.status());
            return show(id, form, MoveController.wrongs(wrong, shell), actor, shell, model);
        }
    }

    @PostMapping(ONE + "/go")
    String go(@PathVariable UUID id, Actor actor, Shell shell) throws InterruptedException {
        batches.go(id, actor);
        Thread.ofVirtual()
                .name("batch-" + id)
                .uncaughtExceptionHandler(
                        (thread, broken) -> log.error("{} goes on with the next sweep", thread, broken))
                .start(() -> batches.carryOn(id, actor))
                .join(PATIENCE);
        return back(id, shell);
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(@PathVariable UUID id, Actor actor, Shell shell) {
        batches.withdraw(id, actor);
        return back(id, shell);
    }

    @PostMapping(ONE + "/undo")
    String undo(@PathVariable UUID id, Actor actor, Shell shell) {
        batches.undo(id, actor);
        return back(id, shell);
    }

    private String show(UUID id, @Nullable BatchForm form, List<Wrong> wrongs, Actor actor, Shell shell, Model model) {
        model.addAttribute("page", pages.page(batches.batch(id, actor), form, wrongs, actor, shell));
        return "concerns/staff/batch";
    }

    private static String back(UUID id, Shell shell) {
        return "redirect:" + shell.to("/work/batches/" + id);
    }
}
