package org.courtyard.concerns.web.staff;

import java.util.ArrayList;
import java.util.List;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.ContactWay;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Move;
import org.courtyard.concerns.Possibilities;
import org.courtyard.concerns.Task;
import org.courtyard.concerns.Visibility;
import org.courtyard.concerns.web.PinDrawing;
import org.courtyard.concerns.web.PinDrawings;
import org.courtyard.places.Coordinates;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.text.Masking;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a concern together. */
@Component
class ConcernPages {

    private static final int IN_THE_BAR = 5;

    private final Concerns concerns;
    private final Categories categories;
    private final Clocks clocks;
    private final PartCards cards;
    private final Timeline timeline;
    private final Ties ties;
    private final Steps steps;
    private final PinDrawings pins;
    private final Possibilities possibilities;

    ConcernPages(
            Concerns concerns,
            Categories categories,
            Clocks clocks,
            PartCards cards,
            Timeline timeline,
            Ties ties,
            Steps steps,
            PinDrawings pins,
            Possibilities possibilities) {
        this.concerns = concerns;
        this.categories = categories;
        this.clocks = clocks;
        this.cards = cards;
        this.timeline = timeline;
        this.ties = ties;
        this.steps = steps;
        this.pins = pins;
        this.possibilities = possibilities;
    }

    ConcernPage page(Concern concern, boolean publicOnly, Actor actor, Shell shell) {
        var internals = concerns.showsInternals(concern, actor);
        var typed = concerns.showsTyped(concern, actor);
        var reaches = concerns.mayReach(concern, actor);
        var way = concerns.wayToReach(concern, actor);
        var promised = clocks.of(concern);
        var possible = steps.of(concern, actor, shell);
        var shown = possible.size() > IN_THE_BAR + 1 ? possible.subList(0, IN_THE_BAR) : possible;
        var here = address(concern, shell);
        var tasks = concerns.tasks(concern);
        return new ConcernPage(
                title(concern, typed),
                concern.reference(),
                bits(concern, shell),
                Standing.of(concern, shell),
                words(concern, typed),
                typed && concern.publicBody() != null && !concern.publicBody().equals(concern.body())
                        ? concern.publicBody()
                        : null,
                answers(concern, actor, shell),
                saidBy(concern, way, shell),
                way == ContactWay.NONE || !reaches ? null : here + "/contact",
                way != ContactWay.NONE && !reaches,
                glance(concern, shell),
                possibilities.of(concern, actor).contains(Move.MODERATE) ? here + "/public" : null,
                pictures(concern, actor, shell),
                pin(concern, internals, shell),
                internals ? cards.of(concern, promised, tasks, shell) : List.of(),
                internals && tasks.stream().anyMatch(Task::helping) ? here + "/together" : null,
                entries(concern, publicOnly, actor, shell),
                ties.of(concern, actor, shell),
                publicOnly ? List.of() : ties.before(concern, actor, shell),
                publicOnly,
                internals ? shell.here("public", publicOnly ? null : "1") : null,
                shown,
                shown.size() == possible.size() ? null : here + "/moves",
                possible.size() - shown.size(),
                here + "/sheet",
                shell.to("/work/wishes/new?concern=" + concern.id().value()));
    }

    /** Who handles it goes where the pin was set; others see what everybody sees. */
    private @Nullable PinDrawing pin(Concern concern, boolean internals, Shell shell) {
        var pin = internals ? Coordinates.ofNullable(concern.latitude(), concern.longitude()) : concern.publicPin();
        return pin.map(each -> pins.of(each, shell)).orElse(null);
    }

    static String address(Concern concern, Shell shell) {
        return shell.to("/work/concerns/" + concern.id().value());
    }

    /** Titles come from the words as they were typed; who may not read those gets them masked. */
    static String title(Concern concern, boolean typed) {
        return typed ? concern.title() : Masking.mask(concern.title());
    }

    static String words(Concern concern, boolean typed) {
        var publicBody = concern.publicBody();
        if (typed) {
            return concern.body();
        }
        return publicBody == null ? Masking.mask(concern.body()) : publicBody;
    }

    List<Entry> entries(Concern concern, boolean publicOnly, Actor actor, Shell shell) {
        var promised = clocks.of(concern);
        var events = concerns.history(concern, actor).stream()
                .filter(event -> !publicOnly || !event.internal())
                .toList();
        return timeline.entries(concern, events, clocks.free(promised, shell), Clocks.zone(promised), actor, shell);
    }

    /** What happened after that moment, for a form that came too late. */
    List<Entry> since(Concern concern, java.time.Instant seen, Actor actor, Shell shell) {
        List<Event> newer = concerns.history(concern, actor).stream()
                .filter(event -> event.at().isAfter(seen))
                .toList();
        return timeline.entries(
                concern, newer, java.util.Collections.emptySortedMap(), Clocks.zone(List.of()), actor, shell);
    }

    List<String> bits(Concern concern, Shell shell) {
        var category = categories.version(concern.category(), concern.categoryVersion());
        var bits = new ArrayList<>(List.of(concern.placeName(), category.name(shell.lang() == Lang.ZH)));
        if (concern.supports() > 0) {
            bits.add(shell.say("concerns.staff.supports", concern.supports()));
        }
        return bits;
    }

    /** The questions as they were asked then, with the answers in words. */
    private List<Fact> answers(Concern concern, Actor actor, Shell shell) {
        var given = concerns.answers(concern, actor);
        var chinese = shell.lang() == Lang.ZH;
        return categories.version(concern.category(), concern.categoryVersion()).questions().stream()
                .filter(each -> given.containsKey(each.code()))
                .map(each -> new Fact(
                        chinese ? each.zh() : each.en(),
                        said(each, given.getOrDefault(each.code(), ""), chinese, shell)))
                .toList();
    }

    private static String said(Category.Question question, String answer, boolean chinese, Shell shell) {
        if (question.type() == Category.Question.Type.DATETIME) {
            return answer.replace('T', ' ');
        }
        if (!question.type().chooses()) {
            return answer;
        }
        var codes = List.of(answer.split(","));
        return shell.texts()
                .list(
                        shell.lang(),
                        question.values().stream()
                                .filter(each -> codes.contains(each.code()))
                                .map(each -> chinese ? each.zh() : each.en())
                                .toList());
    }

    private static String saidBy(Concern concern, ContactWay way, Shell shell) {
        return shell.say(
                "concerns.staff.said-by",
                shell.moments().at(concern.raisedAt()),
                shell.say("concerns.staff.source." + concern.source()),
                shell.say("concerns.staff.way." + way));
    }

    private static String glance(Concern concern, Shell shell) {
        if (concern.visibility() == Visibility.HANDLERS) {
            return shell.say("concerns.staff.glance.handlers");
        }
        return concern.publishedAt() == null
                ? shell.say("concerns.staff.glance.waiting")
                : shell.say("concerns.staff.glance.public", shell.moments().at(concern.publishedAt()));
    }

    List<ConcernPage.Picture> pictures(Concern concern, Actor actor, Shell shell) {
        var pictures = new ArrayList<ConcernPage.Picture>();
        for (var photo : concerns.photos(concern, actor)) {
            var at = address(concern, shell) + "/photos/" + photo.id();
            pictures.add(new ConcernPage.Picture(
                    at + "/small",
                    at,
                    photo.width(),
                    photo.height(),
                    shell.say(
                            photo.published() ? "concerns.staff.photo.public" : "concerns.staff.photo.waiting",
                            pictures.size() + 1)));
        }
        return pictures;
    }
}
