package org.courtyard.concerns.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Explanations;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.rules.Explanation;
import org.courtyard.concerns.Categories;
import org.courtyard.concerns.Concern;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Outcome;
import org.courtyard.concerns.Status;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.platform.i18n.Lang;
import org.courtyard.platform.i18n.Texts;
import org.courtyard.platform.links.Reference;
import org.courtyard.platform.web.view.Shell;
import org.courtyard.platform.web.view.State;
import org.courtyard.platform.web.view.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How concerns stand, and how their dates came about, in words. */
@Component
class PublicClocks {

    /** What the reporter was told a date of. */
    private static final Set<Purpose> TOLD = EnumSet.of(Purpose.FIRST_CONTACT, Purpose.RESOLVE);

    private final Commitments commitments;
    private final Explanations explanations;
    private final Categories categories;
    private final Texts texts;

    PublicClocks(Commitments commitments, Explanations explanations, Categories categories, Texts texts) {
        this.commitments = commitments;
        this.explanations = explanations;
        this.categories = categories;
        this.texts = texts;
    }

    /** The latest promise of this kind. */
    Optional<Commitment> latest(Concern concern, Purpose purpose) {
        return commitments.ofSource(reference(concern)).stream()
                .filter(each -> each.purpose() == purpose)
                .reduce((earlier, later) -> later);
    }

    /** Who sees to it now that a date passed: the highest of those that do, null while none passed. */
    @Nullable
    OrganizationId steering(Concern concern) {
        var steering = commitments.ofSource(reference(concern)).stream()
                .filter(each -> each.purpose() == Purpose.STEER && !each.state().ended())
                .toList();
        var seenTo = commitments.seenTo(steering);
        return steering.stream()
                .filter(each -> TOLD.contains(seenTo.getOrDefault(each.id(), Purpose.OTHER)))
                .min(Comparator.comparing(Commitment::level))
                .map(each -> each.holder().organization())
                .orElse(null);
    }

    Why why(Commitment commitment, Concern concern, Shell shell) {
        return explanations.why(worded(commitment.explanation(), concern, shell), null, shell);
    }

    /** How one promise stands. */
    State of(Commitment commitment, Shell shell) {
        return explanations.state(commitment, shell);
    }

    State state(Concern concern, Shell shell) {
        return states(List.of(concern), shell).of(concern);
    }

    /** Of many concerns, asked for at once. */
    record States(Map<ConcernId, State> found) {

        State of(Concern concern) {
            return Objects.requireNonNull(found.get(concern.id()));
        }
    }

    /** Many at once. */
    States states(Collection<Concern> concerns, Shell shell) {
        var open = concerns.stream()
                .filter(each -> running(each.status()))
                .map(PublicClocks::reference)
                .toList();
        var promises = commitments.ofSources(open);
        var states = new HashMap<ConcernId, State>();
        for (var each : concerns) {
            states.put(each.id(), state(each, promises.getOrDefault(reference(each), List.of()), shell));
        }
        return new States(states);
    }

    private State state(Concern concern, List<Commitment> promises, Shell shell) {
        if (!running(concern.status())) {
            return settled(concern, shell);
        }
        return promises.stream()
                .filter(each ->
                        each.purpose() == Purpose.RESOLVE && !each.state().ended())
                .reduce((earlier, later) -> later)
                .map(each -> explanations.state(each, shell))
                .orElseGet(() -> State.calm(shell.say("concerns.status." + concern.status())));
    }

    private static State settled(Concern concern, Shell shell) {
        var outcome = concern.outcome();
        var until = concern.lapsesAt();
        if (concern.status() == Status.SUSPENDED && until != null) {
            return State.waiting(
                    shell.say("concerns.status.SUSPENDED.until", shell.moments().dayOf(until)));
        }
        if (concern.status() != Status.CLOSED || outcome == null) {
            return State.waiting(shell.say("concerns.status." + concern.status()));
        }
        var checked = outcome == Outcome.SOLVED && concern.confirmed() == null;
        var words = shell.say(checked ? "concerns.outcome.checked" : "concerns.outcome." + outcome);
        return outcome == Outcome.SOLVED ? State.done(words) : State.waiting(words);
    }

    private static boolean running(Status status) {
        return status == Status.WAITING || status == Status.ASSIGNED || status == Status.IN_HAND;
    }

    static Reference reference(Concern concern) {
        return new Reference("concern", concern.id().value());
    }

    /** With the category's name for its code, and reasons as sentences. */
    private Explanation worded(Explanation why, Concern concern, Shell shell) {
        var category = categories.version(concern.category(), concern.categoryVersion());
        var rule = why.rule().equals(category.code()) ? category.name(shell.lang() == Lang.ZH) : why.rule();
        return why.worded(rule, reason -> said(reason, shell));
    }

    private String said(String reason, Shell shell) {
        return texts.knows(shell.lang(), reason) ? shell.say(reason) : reason;
    }
}
