package org.courtyard.concerns.web.staff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtyard.concerns.Batch;
import org.courtyard.concerns.Batch.ItemState;
import org.courtyard.concerns.Batches;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Category;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.ReadyReplies;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Row;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a batch together as a page: what is chosen, what it would do to each, what it did. */
@Component
class BatchPages {

    /** The own batches shown, newest first. */
    static final int SHOWN = 50;

    private final Batches batches;
    private final Concerns concerns;
    private final Categories categories;
    private final Organizations organizations;
    private final Places places;

    BatchPages(Batches batches, Concerns concerns, Categories categories, Organizations organizations, Places places) {
        this.batches = batches;
        this.concerns = concerns;
        this.categories = categories;
        this.organizations = organizations;
        this.places = places;
    }

    List<Row> all(Actor actor, Shell shell) {
        return batches.of(actor, SHOWN).stream()
                .map(each -> Row.of(
                        shell.to("/work/batches/" + each.id()),
                        "note",
                        what(each, shell),
                        shell.moments().at(each.madeAt()) + " · " + standing(each, shell)))
                .toList();
    }

    BatchPage page(Batch batch, @Nullable BatchForm typed, List<Wrong> wrongs, Actor actor, Shell shell) {
        var items = batches.items(batch);
        var found =
                concerns.concernsByIds(items.stream().map(Batch.Item::concern).toList(), actor);
        var bodies = bodies(batch, items, found.values());
        var stage = stage(batch, shell);
        var changeable = stage.equals("choose") || stage.equals("look");
        var ready =
                items.stream().filter(each -> each.state() == ItemState.READY).count();
        var undo = batch.undoUntil();
        return new BatchPage(
                "/work/batches/" + batch.id(),
                stage,
                shell.say("concerns.batch.title", items.size()),
                batch.deed() == null ? null : what(batch, shell),
                batch.leftOut() == 0 ? null : shell.say("concerns.batch.left-out", items.size(), batch.leftOut()),
                changeable ? form(typed == null ? BatchForm.of(batch) : typed, found.values(), wrongs, shell) : null,
                standing(batch, shell),
                stage.equals("look") && ready > 0 ? shell.say("concerns.batch.go", ready) : null,
                then(batch, actor, shell),
                undo == null || undo.isBefore(shell.moments().now())
                        ? null
                        : shell.moments().time(undo),
                items.stream()
                        .map(each -> line(batch, each, found.get(each.concern()), bodies, actor, shell))
                        .toList());
    }

    /** A ready reply put into the words. */
    BatchForm filled(Batch batch, BatchForm form, Actor actor) {
        var ready = templates(concerns.concernsByIds(
                        batches.items(batch).stream().map(Batch.Item::concern).toList(), actor)
                .values());
        var number = form.template();
        if (number == null || number >= ready.size()) {
            return form;
        }
        return form.saying(ready.get(number).zh(), ready.get(number).en());
    }

    /** 交办给安和物业, 公开回复, … */
    String what(Batch batch, Shell shell) {
        if (batch.deed() == null) {
            return shell.say("concerns.batch.nothing-yet");
        }
        var body = batch.organization() == null
                ? null
                : organizations.find(batch.organization()).orElse(null);
        return shell.say(
                "concerns.batch.what." + batch.deed(),
                body == null ? "" : Names.name(body, shell),
                batch.outcome() == null ? "" : shell.say("concerns.staff.propose." + batch.outcome()));
    }

    /** How many are done, refused, waiting. */
    String standing(Batch batch, Shell shell) {
        var items = batches.items(batch);
        if (batch.state() == Batch.State.CHOSEN) {
            return shell.say("concerns.batch.chosen", items.size());
        }
        if (batch.state() == Batch.State.WITHDRAWN) {
            return shell.say("concerns.batch.withdrawn");
        }
        var said = new ArrayList<String>();
        for (var state : ItemState.values()) {
            var count = items.stream().filter(each -> each.state() == state).count();
            if (count > 0) {
                said.add(shell.say("concerns.batch.count." + state, count));
            }
        }
        return shell.texts().list(shell.lang(), said);
    }

    private static String stage(Batch batch, Shell shell) {
        return switch (batch.state()) {
            case CHOSEN -> "choose";
            case PLANNED -> "look";
            case RUNNING -> batch.waits(shell.moments().now()) ? "wait" : "run";
            case DONE -> "done";
            case WITHDRAWN -> "withdrawn";
        };
    }

    private String then(Batch batch, Actor actor, Shell shell) {
        if (batch.deed() == null) {
            return shell.say("concerns.batch.then.look");
        }
        var runs = batch.runsAt();
        if (runs != null) {
            return shell.say("concerns.batch.then.out", shell.moments().time(runs));
        }
        return batch.deed().reversible()
                ? shell.say("concerns.batch.then.undo", minutes(Batch.UNDO), own(actor, shell))
                : shell.say("concerns.batch.then.wait", minutes(Batch.WAIT));
    }

    private static long minutes(Duration length) {
        return length.toMinutes();
    }

    private String own(Actor actor, Shell shell) {
        return actor.grants().stream()
                .map(Grant::organization)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .flatMap(each -> organizations.find(new OrganizationId(each)))
                .map(each -> Names.name(each, shell))
                .orElse(shell.say("concerns.staff.nobody"));
    }

    private BatchPage.Line line(
            Batch batch,
            Batch.Item item,
            @Nullable Concern concern,
            Map<OrganizationId, Organization> bodies,
            Actor actor,
            Shell shell) {
        var lead = concern == null || concern.lead() == null ? null : bodies.get(concern.lead());
        return new BatchPage.Line(
                concern == null ? null : ConcernPages.address(concern, shell),
                concern == null
                        ? shell.say("concerns.batch.unreadable")
                        : ConcernPages.title(concern, concerns.showsTyped(concern, actor)),
                concern == null
                        ? ""
                        : shell.say(
                                "concerns.staff.list.meta",
                                concern.reference(),
                                concern.placeName(),
                                lead == null ? shell.say("concerns.staff.nobody") : Names.name(lead, shell)),
                item.state() != ItemState.REFUSED && item.state() != ItemState.KEPT,
                shell.say("concerns.batch.state." + item.state()),
                happens(batch, item, bodies, shell));
    }

    /** Why not, else what is said, else who gets it. */
    private static String happens(Batch batch, Batch.Item item, Map<OrganizationId, Organization> bodies, Shell shell) {
        if (!item.why().isEmpty()) {
            return item.why();
        }
        if (batch.deed() != Batch.Deed.ASSIGN) {
            return item.said();
        }
        var to = item.state() == ItemState.UNDONE ? item.leadBefore() : batch.organization();
        var body = to == null ? null : bodies.get(to);
        return body == null ? item.said() : shell.say("concerns.batch.to", Names.name(body, shell), item.said());
    }

    private Map<OrganizationId, Organization> bodies(Batch batch, List<Batch.Item> items, Collection<Concern> found) {
        var wanted = new LinkedHashSet<OrganizationId>();
        add(wanted, batch.organization());
        items.forEach(each -> add(wanted, each.leadBefore()));
        found.forEach(each -> add(wanted, each.lead()));
        return organizations.organizationsByIds(wanted);
    }

    private static void add(Set<OrganizationId> wanted, @Nullable OrganizationId id) {
        if (id != null) {
            wanted.add(id);
        }
    }

    private BatchPage.Form form(BatchForm form, Collection<Concern> found, List<Wrong> wrongs, Shell shell) {
        var deeds = java.util.Arrays.stream(Batch.Deed.values())
                .map(each -> new Choice(
                        each.name(),
                        shell.say("concerns.batch.deed." + each),
                        shell.say("concerns.batch.deed." + each + ".note"),
                        each.name().equals(form.deed())))
                .toList();
        var outcomes = java.util.Arrays.stream(Outcome.values())
                .filter(Outcome::proposable)
                .map(each -> Choice.of(
                        each.name(),
                        shell.say("concerns.staff.propose." + each),
                        each.name().equals(form.outcome())))
                .toList();
        return new BatchPage.Form(
                deeds,
                candidates(found, form.organization(), shell),
                outcomes,
                form.words(),
                form.wordsEn(),
                shell.say("concerns.batch.words.hint", ReadyReplies.known(shell.lang())),
                templates(found).stream()
                        .map(each -> shell.lang() == Lang.ZH ? each.zh() : each.en())
                        .toList(),
                wrongs);
    }

    /** All bodies that cover any of the places; to whom one cannot go is said in the preview. */
    private List<Choice> candidates(Collection<Concern> found, String chosen, Shell shell) {
        var all = new LinkedHashSet<Organization>();
        places.placesByIds(found.stream().map(Concern::place).distinct().toList())
                .values()
                .forEach(place -> all.addAll(organizations.covering(place)));
        return all.stream()
                .map(body -> Choice.of(
                        body.id().toString(),
                        Names.name(body, shell),
                        body.id().toString().equals(chosen)))
                .toList();
    }

    private List<Category.ReplyTemplate> templates(Collection<Concern> found) {
        return found.stream()
                .map(Concern::category)
                .distinct()
                .flatMap(code -> categories.find(code).stream())
                .flatMap(category -> category.replyTemplates().stream())
                .distinct()
                .toList();
    }
}
