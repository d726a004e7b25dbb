package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Splits;
import org.courtyard.places.PlaceTyping;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Conflict;
import org.courtyard.platform.problems.Problem;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Splitting a second matter off: what it is, where, which kind, which pictures go along, and why. */
@Controller
@MayCall(MayCall.Who.STAFF)
class SplitController {

    private final Concerns concerns;
    private final Splits splits;
    private final Categories categories;
    private final PlaceTyping typing;
    private final ConcernPages pages;

    SplitController(Concerns concerns, Splits splits, Categories categories, PlaceTyping typing, ConcernPages pages) {
        this.concerns = concerns;
        this.splits = splits;
        this.categories = categories;
        this.typing = typing;
        this.pages = pages;
    }

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/moves/split")
    String form(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        model.addAttribute("page", page(concern(id, actor), SplitForm.EMPTY, List.of(), null, actor, shell));
        return "concerns/staff/split";
    }

    @PostMapping("/{lang:zh|en}/work/concerns/{id}/moves/split")
    String split(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var form = SplitForm.of(sent);
        var concern = concern(id, actor);
        List<Wrong> wrongs = List.of();
        String refusal = null;
        try {
            var where = form.place().isEmpty()
                    ? null
                    : typing.resolve(form.place(), actor).id();
            var made = splits.split(concern.id(), form.part(where), actor, form.version());
            return "redirect:" + ConcernPages.address(made, shell);
        } catch (BadInput wrong) {
            wrongs = wrong.wrongs().stream()
                    .map(each -> new Wrong(control(each), shell.say(each.key(), each.args())))
                    .toList();
            response.setStatus(wrong.status());
        } catch (Conflict | Stale meanwhile) {
            refusal = shell.say(((Problem) meanwhile).key(), ((Problem) meanwhile).args());
            response.setStatus(((Problem) meanwhile).status());
        }
        model.addAttribute("page", page(concern(id, actor), form, wrongs, refusal, actor, shell));
        return "concerns/staff/split";
    }

    /** The reason is asked for under a name of its own, since the text is what was raised. */
    private static String control(BadInput.Wrong wrong) {
        return wrong.key().equals("concerns.reason-missing") ? "reason" : wrong.field();
    }

    private SplitPage page(
            Concern concern, SplitForm form, List<Wrong> wrongs, @Nullable String refusal, Actor actor, Shell shell) {
        var typed = concerns.showsTyped(concern, actor);
        var chinese = shell.lang() == Lang.ZH;
        var photos = new ArrayList<Choice>();
        for (var each : concerns.photos(concern, actor)) {
            var id = each.id().toString();
            photos.add(Choice.of(
                    id,
                    shell.say("concerns.relations.split.photo", photos.size() + 1),
                    form.photos().contains(id)));
        }
        return new SplitPage(
                ConcernPages.address(concern, shell),
                ConcernPages.address(concern, shell) + "/moves/" + Deed.SPLIT.address(),
                ConcernPages.title(concern, typed),
                concern.reference(),
                concern.version(),
                ConcernPages.words(concern, typed),
                form.text(),
                form.place(),
                concern.placeName(),
                List.copyOf(typing.near(actor).keySet()),
                categories.open().stream()
                        .map(each -> Choice.of(
                                each.code(),
                                shell.say("concerns.staff.category.full", each.groupName(chinese), each.name(chinese)),
                                each.code().equals(form.category())))
                        .toList(),
                photos,
                pages.pictures(concern, actor, shell),
                form.reason(),
                wrongs,
                refusal);
    }

    private Concern concern(UUID id, Actor actor) {
        return concerns.concern(new ConcernId(id), actor);
    }
}
