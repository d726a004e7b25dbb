package org.courtyard.concerns.web.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Explanations;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.rules.DayKind;
import org.courtyard.commitments.rules.Explanation;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.Organizations;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who does what about a concern by when, and how that was worked out. */
@Component
class Clocks {

    private final Commitments commitments;
    private final Explanations explanations;
    private final Organizations organizations;
    private final Categories categories;

    Clocks(Commitments commitments, Explanations explanations, Organizations organizations, Categories categories) {
        this.commitments = commitments;
        this.explanations = explanations;
        this.organizations = organizations;
        this.categories = categories;
    }

    List<Commitment> of(Concern concern) {
        return commitments.ofSource(reference(concern));
    }

    static Reference reference(Concern concern) {
        return new Reference("concern", concern.id().value());
    }

    /** Days that did not count, with what they are called. */
    SortedMap<LocalDate, String> free(List<Commitment> all, Shell shell) {
        var free = new TreeMap<LocalDate, String>();
        for (var each : all) {
            for (var day : each.explanation().leftOut()) {
                var name = shell.lang() == Lang.ZH ? day.nameZh() : day.nameEn();
                free.put(
                        day.date(),
                        day.kind() == DayKind.HOLIDAY && name != null ? name : shell.say("commitments.why.weekend"));
            }
        }
        return free;
    }

    static ZoneId zone(List<Commitment> all) {
        return all.isEmpty()
                ? ZoneId.of("Asia/Shanghai")
                : all.getFirst().explanation().zone();
    }

    /** Of one promise; of the main one once it is over: how the concern stands. */
    State state(Concern concern, Commitment each, Shell shell) {
        if (each.purpose() == Purpose.RESOLVE && each.state().ended()) {
            return main(concern, shell);
        }
        return explanations.state(each, shell);
    }

    /** How a concern stands as a whole once its handler is done with it. */
    static State main(Concern concern, Shell shell) {
        if (concern.status() == Status.PROPOSED) {
            return State.waiting(shell.say("concerns.staff.state.proposed"));
        }
        var outcome = concern.outcome() == null ? Outcome.NOT_CONFIRMED : concern.outcome();
        var text = shell.say("concerns.staff.outcome." + outcome);
        if (outcome != Outcome.SOLVED) {
            return State.waiting(text);
        }
        var checked = concern.confirmed() == null;
        return State.done(shell.say(checked ? "concerns.staff.state.checked" : "concerns.staff.state.confirmed"));
    }

    Why why(Concern concern, Commitment each, @Nullable String takesOver, Shell shell) {
        return explanations.why(named(concern, each.explanation(), shell), takesOver, shell);
    }

    @Nullable
    String above(Commitment each, Shell shell) {
        var holder = each.holder().organization();
        return holder == null
                ? null
                : organizations
                        .find(holder)
                        .flatMap(found -> organizations.oneLevelUp(found, each.place()))
                        .map(body -> Names.name(body, shell))
                        .orElse(null);
    }

    /** The rule of a category is known by its code; people read its name. */
    private Explanation named(Concern concern, Explanation of, Shell shell) {
        if (!of.rule().equals(concern.category())) {
            return of;
        }
        var category = categories.version(concern.category(), concern.categoryVersion());
        return of.worded(category.name(shell.lang() == Lang.ZH), UnaryOperator.identity());
    }
}
