package org.courtyard.field.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.courtyard.field.NewPatrolNote;
import org.courtyard.field.PatrolNote;
import org.courtyard.field.Patrols;
import org.courtyard.places.PlaceId;
import org.courtyard.places.PlaceTyping;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.web.idempotency.Idempotency;
import org.courtyard.platform.web.lists.ListFile;
import org.courtyard.platform.web.view.PagePosition;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 走访记录: what people in the grid saw on their way, for the desk and for themselves. */
@Controller
@MayCall(MayCall.Who.STAFF)
class PatrolController {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;

    private final Patrols patrols;
    private final PatrolPages pages;
    private final PlaceTyping typing;
    private final Idempotency idempotency;

    PatrolController(Patrols patrols, PatrolPages pages, PlaceTyping typing, Idempotency idempotency) {
        this.patrols = patrols;
        this.pages = pages;
        this.typing = typing;
        this.idempotency = idempotency;
    }

    @GetMapping("/{lang:zh|en}/work/patrols")
    String list(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(required = false) @Nullable String cursor,
            Actor.Member reader,
            Shell shell,
            Model model) {
        PlaceId where = null;
        String wrong = null;
        try {
            where = place.isBlank() ? null : typing.resolve(place, reader).id();
        } catch (BadInput unknown) {
            wrong = words(unknown, shell).getFirst().text();
        }
        var wanted = new Patrols.Wanted(where, day(day), !mine.isEmpty());
        var found = wrong == null
                ? patrols.list(wanted, reader, PagePosition.read(cursor), PAGE + 1)
                : List.<PatrolNote>of();
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? PagePosition.cursor(shown.getLast().at(), shown.getLast().id())
                : null;
        model.addAttribute(
                "page",
                new PatrolsPage(
                        place,
                        List.copyOf(typing.near(reader).keySet()),
                        wrong,
                        day,
                        !mine.isEmpty(),
                        pages.lines(shown, reader, shell),
                        next,
                        cursor == null));
        return "field/patrols";
    }

    @GetMapping("/{lang:zh|en}/work/patrols.{format:csv|xlsx}")
    void file(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String mine,
            Actor.Member reader,
            Shell shell,
            ListFile file)
            throws IOException {
        var where = place.isBlank() ? null : typing.resolve(place, reader).id();
        var wanted = new Patrols.Wanted(where, day(day), !mine.isEmpty());
        ListFile.Rows rows = ListFile.paged(
                (PagePosition after) -> {
                    var some = patrols.list(wanted, reader, after, AT_ONCE);
                    return new ListFile.Page<>(
                            some,
                            some.size() < AT_ONCE
                                    ? null
                                    : new PagePosition(
                                            some.getLast().at(), some.getLast().id()));
                },
                (List<PatrolNote> some) -> pages.rows(some, reader, file, shell));
        file.write(
                "patrols",
                shell.say("field.patrols"),
                Stream.of("at", "place", "who", "text", "concern").map(each -> "field.column." + each),
                rows);
    }

    @GetMapping("/{lang:zh|en}/work/patrols/new")
    String form(Actor.Member writer, Shell shell, Model model) {
        model.addAttribute("page", page(UUID.randomUUID().toString(), "", "", List.of(), writer));
        return "field/patrol";
    }

    @PostMapping("/{lang:zh|en}/work/patrols")
    String write(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String then,
            Actor.Member writer,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        try {
            return idempotency.onceForm(key, List.of(place, text, then), () -> {
                var note = patrols.write(
                        new NewPatrolNote(typing.resolve(place, writer).id(), text.isBlank(), text, null, null, null),
                        writer);
                return "redirect:"
                        + (then.equals("raise") ? concern(note.id(), writer, shell) : shell.to("/work/patrols"));
            });
        } catch (BadInput wrong) {
            response.setStatus(wrong.status());
            model.addAttribute("page", page(key, place, text, words(wrong, shell), writer));
            return "field/patrol";
        }
    }

    @PostMapping("/{lang:zh|en}/work/patrols/{id}/raise")
    String raise(@PathVariable UUID id, Actor.Member actor, Shell shell) {
        return "redirect:" + concern(id, actor, shell);
    }

    private String concern(UUID note, Actor.Member actor, Shell shell) {
        return shell.to("/work/concerns/" + patrols.raise(note, actor).id().value());
    }

    private PatrolPage page(String key, String place, String text, List<Wrong> wrongs, Actor actor) {
        return new PatrolPage(key, place, List.copyOf(typing.near(actor).keySet()), text, wrongs);
    }

    private static List<Wrong> words(BadInput problem, Shell shell) {
        var found = new ArrayList<Wrong>();
        problem.wrongs().forEach(wrong -> found.add(new Wrong(wrong.field(), shell.say(wrong.key(), wrong.args()))));
        return found;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            throw new BadInput("day", "field.patrol.day-wrong");
        }
    }
}
