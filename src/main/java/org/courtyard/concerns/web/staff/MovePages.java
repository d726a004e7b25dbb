package org.courtyard.concerns.web.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Concerns;
import org.courtyard.concerns.Event;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.ReadyReplies;
import org.courtyard.organizations.Post;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.text.Masking;
import org.courtyard.platform.web.view.Choice;
import org.courtyard.platform.web.view.Entry;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the forms of moves together, fresh, with faults, or after somebody else was quicker. */
@Component
class MovePages {

    private final Concerns concerns;
    private final ReadyReplies replies;
    private final Accounts accounts;
    private final PartFields fields;
    private final BodyFields bodies;
    private final Steps steps;
    private final ConcernPages pages;

    MovePages(
            Concerns concerns,
            ReadyReplies replies,
            Accounts accounts,
            PartFields fields,
            BodyFields bodies,
            Steps steps,
            ConcernPages pages) {
        this.concerns = concerns;
        this.replies = replies;
        this.accounts = accounts;
        this.fields = fields;
        this.bodies = bodies;
        this.steps = steps;
        this.pages = pages;
    }

    /** What went wrong with a form, if anything. */
    record Fault(
            List<Wrong> wrongs,
            @Nullable String refusal,
            @Nullable Instant since) {

        static final Fault NONE = new Fault(List.of(), null, null);
    }

    MovesPage all(Concern concern, Actor actor, Shell shell) {
        return new MovesPage(
                ConcernPages.address(concern, shell),
                ConcernPages.title(concern, concerns.showsTyped(concern, actor)),
                concern.reference(),
                steps.of(concern, actor, shell));
    }

    MovePage page(Concern concern, Deed deed, MoveForm form, Fault fault, Actor actor, Shell shell) {
        var here = ConcernPages.address(concern, shell);
        List<Entry> changes = fault.since() == null ? List.of() : pages.since(concern, fault.since(), actor, shell);
        var hint = "concerns.staff.hint." + deed;
        return new MovePage(
                here + "/moves/" + deed.address(),
                form.back().isEmpty() ? here : form.back(),
                form.back(),
                ConcernPages.title(concern, concerns.showsTyped(concern, actor)),
                concern.reference(),
                Steps.verb(deed, shell),
                steps.consequence(concern, deed, actor, shell),
                steps.deeds(concern, actor).contains(deed),
                concern.version(),
                newest(concerns.history(concern, actor)).toString(),
                form.text(),
                shell.say("concerns.staff.text." + deed),
                shell.texts().knows(shell.lang(), hint) ? shell.say(hint) : null,
                deed.needsText(),
                bodies.groups(concern, fields.candidates(concern, deed, actor), form, shell),
                bodies.find(fields.candidates(concern, deed, actor), form),
                fields.whom(deed, shell),
                deed == Deed.DECLINE || deed == Deed.PART_DECLINED,
                fields.own(concern, deed, form, actor, shell),
                fields.needs(deed, form, shell),
                deed == Deed.CALL_IN ? bodies.call(concern, form, shell) : null,
                deed == Deed.ENGAGE
                        ? new MovePage.Contractor(
                                form.call().contractor(), form.call().site())
                        : null,
                deed == Deed.REPORT ? form.call().other() : null,
                fields.backing(deed, form, shell),
                fields.open(concern, deed, form, shell),
                fields.day(concern, deed, form, actor, shell),
                deed == Deed.PERSON ? people(concern, form, shell) : List.of(),
                deed == Deed.PROPOSE ? outcomes(form, shell) : List.of(),
                deed == Deed.RATE
                        ? choices(
                                List.of("YES", "PARTLY", "NO"),
                                form.solved(),
                                each -> "concerns.staff.solved." + each,
                                shell)
                        : List.of(),
                deed == Deed.RATE
                        ? choices(
                                List.of("5", "4", "3", "2", "1"),
                                form.grade(),
                                each -> "concerns.staff.grade." + each,
                                shell)
                        : List.of(),
                templates(concern, deed, shell),
                fault.wrongs(),
                fault.refusal(),
                changes);
    }

    /** The text a form begins with: for a glance the words with their numbers hidden. */
    String first(Concern concern, Deed deed) {
        var shown = concern.publicBody();
        return deed == Deed.PUBLISH ? (shown == null ? Masking.mask(concern.body()) : shown) : "";
    }

    List<String> templates(Concern concern, Deed deed, Shell shell) {
        if (deed.names()) {
            return Stream.of("abuse", "harassment", "rubbish")
                    .map(each -> shell.say("concerns.staff.flag." + each))
                    .toList();
        }
        if (!deed.tellsReporter()) {
            return List.of();
        }
        return replies.of(concern);
    }

    static Instant newest(List<Event> history) {
        return history.isEmpty() ? Instant.EPOCH : history.getLast().at();
    }

    private List<Choice> people(Concern concern, MoveForm form, Shell shell) {
        var posts = steps.people(concern);
        List<AccountId> holders = new ArrayList<>();
        posts.forEach(post -> {
            if (post.holder() != null) {
                holders.add(post.holder());
            }
        });
        var known = accounts.accountsByIds(holders);
        Function<Post, String> name = post -> {
            var account = post.holder() == null ? null : known.get(post.holder());
            return account == null ? "" : account.displayName();
        };
        var choices = new ArrayList<Choice>();
        for (var post : posts) {
            UUID holder = post.holder() == null ? null : post.holder().value();
            if (holder != null) {
                var title = shell.lang() == Lang.EN && post.titleEn() != null ? post.titleEn() : post.title();
                var chosen = holder.toString().equals(form.account());
                choices.add(new Choice(holder.toString(), title, name.apply(post), chosen));
            }
        }
        return choices;
    }

    private static List<Choice> outcomes(MoveForm form, Shell shell) {
        var chosen = form.outcome().isEmpty() ? Outcome.SOLVED.name() : form.outcome();
        var choices = new ArrayList<Choice>();
        for (var each : Outcome.values()) {
            if (each.proposable()) {
                choices.add(new Choice(
                        each.name(),
                        shell.say("concerns.staff.propose." + each),
                        shell.say("concerns.staff.propose." + each + ".note"),
                        each.name().equals(chosen)));
            }
        }
        return choices;
    }

    static List<Choice> choices(List<String> values, String chosen, UnaryOperator<String> key, Shell shell) {
        return values.stream()
                .map(each -> Choice.of(each, shell.say(key.apply(each)), each.equals(chosen)))
                .toList();
    }
}
