package org.courtyard.concerns.web.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.UUID;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Moderation;
import org.courtyard.concerns.Moderation.Subject;
import org.courtyard.concerns.Moderations;
import org.courtyard.concerns.web.staff.PublicTextPage.Piece;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.MayCall;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Stale;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes what everybody reads; what was written stays beside it. */
@Controller
@MayCall(MayCall.Who.STAFF)
class PublicTextController {

    private final Concerns concerns;
    private final Moderations moderations;
    private final Names names;

    PublicTextController(Concerns concerns, Moderations moderations, Names names) {
        this.concerns = concerns;
        this.moderations = moderations;
        this.names = names;
    }

    private record Typed(Subject subject, UUID of, String text, String reason) {}

    @GetMapping("/{lang:zh|en}/work/concerns/{id}/public")
    String show(@PathVariable UUID id, Actor actor, Shell shell, Model model) {
        model.addAttribute("page", page(concern(id, actor), null, null, actor, shell));
        return "concerns/staff/public";
    }

    @PostMapping("/{lang:zh|en}/work/concerns/{id}/public")
    String change(
            @PathVariable UUID id,
            @RequestParam Subject subject,
            @RequestParam UUID of,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Shell shell,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(subject, of, text.replace("\r\n", "\n"), reason);
        var concern = concern(id, actor);
        String wrong;
        try {
            switch (subject) {
                case WORDS -> moderations.words(concern.id(), typed.text, reason, actor, version);
                case LINE -> moderations.line(concern.id(), of, typed.text, reason, actor, version);
                case PHOTO -> moderations.photo(concern.id(), of, reason, actor, version);
            }
            return "redirect:" + address(concern, shell);
        } catch (BadInput bad) {
            response.setStatus(bad.status());
            wrong = shell.say(
                    bad.wrongs().getFirst().key(), bad.wrongs().getFirst().args());
        } catch (Stale stale) {
            response.setStatus(stale.status());
            wrong = shell.say("concerns.staff.public.late");
        }
        model.addAttribute("page", page(concern(id, actor), typed, wrong, actor, shell));
        return "concerns/staff/public";
    }

    private PublicTextPage page(
            Concern concern, @Nullable Typed typed, @Nullable String wrong, Actor actor, Shell shell) {
        var made = moderations.of(concern, actor);
        var lines = moderations.lines(concern, actor);
        var known = names.of(
                lines,
                made.stream()
                        .map(Moderation::organization)
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                actor);
        var pieces = new ArrayList<Piece>();
        if (concern.publicBody() != null) {
            pieces.add(piece(
                    Subject.WORDS,
                    concern.id().value(),
                    shell.say("concerns.staff.public.words"),
                    concern.body(),
                    concern.publicBody(),
                    null,
                    typed));
        }
        for (Event line : lines) {
            pieces.add(piece(
                    Subject.LINE,
                    line.id(),
                    Sentences.of(line, known, shell),
                    line.text(),
                    line.shown().text(),
                    null,
                    typed));
        }
        var number = 0;
        for (var photo : concerns.photos(concern, actor)) {
            number++;
            if (photo.published()) {
                pieces.add(piece(
                        Subject.PHOTO,
                        photo.id(),
                        shell.say("concerns.staff.public.photo", number),
                        null,
                        "",
                        ConcernPages.address(concern, shell) + "/photos/" + photo.id() + "/small",
                        typed));
            }
        }
        return new PublicTextPage(
                address(concern, shell),
                ConcernPages.address(concern, shell),
                concern.reference(),
                concern.title(),
                concern.version(),
                wrong,
                pieces,
                made.stream().map(each -> entry(each, known, shell)).toList());
    }

    private static Piece piece(
            Subject subject,
            UUID id,
            String name,
            @Nullable String original,
            String shown,
            @Nullable String picture,
            @Nullable Typed typed) {
        var back = typed != null && typed.subject == subject && typed.of.equals(id) ? typed : null;
        return new Piece(
                subject.name(),
                id.toString(),
                name,
                original,
                back == null ? shown : back.text,
                back == null ? "" : back.reason,
                picture,
                back != null);
    }

    private static Entry entry(Moderation made, Names.Known known, Shell shell) {
        var before = made.subject() == Subject.PHOTO ? "" : made.before();
        return Entry.of(
                "eye",
                shell.say("concerns.staff.public.made", known.body(made.organization(), shell), made.reason()),
                before == null || before.isEmpty() ? null : before,
                made.after() == null ? shell.say("concerns.staff.public.nothing") : "→ " + made.after(),
                made.at());
    }

    private static String address(Concern concern, Shell shell) {
        return ConcernPages.address(concern, shell) + "/public";
    }

    private Concern concern(UUID id, Actor actor) {
        return concerns.concern(new ConcernId(id), actor);
    }
}
