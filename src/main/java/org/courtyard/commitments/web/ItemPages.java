package org.courtyard.commitments.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.CommitmentState;
import org.courtyard.commitments.Commitments;
import org.courtyard.commitments.Explanations;
import org.courtyard.commitments.Purpose;
import org.courtyard.commitments.WorkItem;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationId;
import org.courtyard.organizations.Organizations;
import org.courtyard.places.Places;
import org.courtyard.platform.links.ReferenceLabels.Label;
import org.courtyard.platform.web.view.Fact;
import org.courtyard.platform.web.view.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One commitment as a line and as a pane. */
@Component
class ItemPages {

    /** These are done by saying so; the others are done on the page of what they serve. */
    private static final Set<Purpose> SAID_HERE =
            EnumSet.of(Purpose.CALL, Purpose.DELIVER, Purpose.ANSWER, Purpose.STEER, Purpose.OTHER);

    private static final int RECENT = 5;

    /** What can be ticked for a batch. */
    private static final String CONCERN = "concern";

    private final Commitments commitments;
    private final Explanations explanations;
    private final Organizations organizations;
    private final Places places;

    ItemPages(Commitments commitments, Explanations explanations, Organizations organizations, Places places) {
        this.commitments = commitments;
        this.explanations = explanations;
        this.organizations = organizations;
        this.places = places;
    }

    WorkPage.Item line(
            WorkItem item,
            @Nullable Label label,
            Map<OrganizationId, Organization> holders,
            @Nullable Purpose seenTo,
            boolean current,
            Shell shell) {
        var commitment = item.commitment();
        var holder = holder(commitment, holders, shell);
        var detail = label == null ? commitment.forWhom() : label.detail();
        return new WorkPage.Item(
                shell.to("/work/items/" + commitment.id()),
                label == null ? null : shell.to(label.staffAddress()),
                explanations.state(commitment, shell),
                title(commitment, seenTo, shell),
                detail.isEmpty() ? holder : shell.say("commitments.meta", detail, holder),
                at(item, shell),
                atSmall(item, shell),
                current,
                commitment.source().kind().equals(CONCERN)
                        ? commitment.source().id().toString()
                        : null);
    }

    ItemPage page(
            Commitment commitment, @Nullable Label label, Map<OrganizationId, Organization> holders, Shell shell) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(shell.say("commitments.item.holder"), holder(commitment, holders, shell)));
        if (!commitment.forWhom().isEmpty()) {
            facts.add(new Fact(shell.say("commitments.item.for"), commitment.forWhom()));
        }
        if (label != null) {
            facts.add(new Fact(shell.say("commitments.item.source"), label.title()));
        }
        var keep =
                SAID_HERE.contains(commitment.purpose()) && !commitment.state().ended();
        return new ItemPage(
                places.place(commitment.place()).shortName(),
                title(commitment, commitments.seenTo(List.of(commitment)).get(commitment.id()), shell),
                explanations.state(commitment, shell),
                explanations.why(commitment.explanation(), takesOver(commitment, holders), shell),
                facts,
                recent(commitment, shell),
                label == null ? null : shell.to(label.staffAddress()),
                keep ? shell.to("/work/items/" + commitment.id() + "/keep") : null);
    }

    private List<Fact> recent(Commitment commitment, Shell shell) {
        return commitments.history(commitment.id()).reversed().stream()
                .limit(RECENT)
                .map(entry ->
                        new Fact(shell.moments().at(entry.at()), shell.say("commitments.history." + entry.what())))
                .toList();
    }

    private @Nullable String takesOver(Commitment commitment, Map<OrganizationId, Organization> holders) {
        if (commitment.state() != CommitmentState.OPEN) {
            return null;
        }
        var organization = commitment.holder().organization();
        var holder = organization == null ? null : holders.get(organization);
        return holder == null
                ? null
                : organizations.oneLevelUp(holder).map(Organization::name).orElse(null);
    }

    /** @param seenTo what the broken promise was, so that two of one concern can be told apart */
    static String title(Commitment commitment, @Nullable Purpose seenTo, Shell shell) {
        return seenTo == null
                ? shell.say("commitments.title." + commitment.purpose(), commitment.title())
                : shell.say(
                        "commitments.title.seen-to", shell.say("commitments.seen-to." + seenTo), commitment.title());
    }

    static String holder(Commitment commitment, Map<OrganizationId, Organization> holders, Shell shell) {
        var organization = commitment.holder().organization();
        var found = organization == null ? null : holders.get(organization);
        return found == null ? shell.say("commitments.item.nobody") : found.name();
    }

    private static String at(WorkItem item, Shell shell) {
        var due = item.commitment().due();
        var moments = shell.moments();
        return switch (item.group()) {
            case PAUSED -> {
                var pause = item.commitment().pauseAt(moments.now());
                yield pause == null
                        ? shell.say("commitments.state.paused")
                        : shell.say(
                                "commitments.at.paused", moments.span(Duration.between(pause.from(), moments.now())));
            }
            case LATE -> due == null ? "" : moments.lateBy(due);
            case TODAY -> due == null ? "" : moments.time(due);
            case TOMORROW, WEEK -> due == null ? "" : moments.when(due);
            case LATER ->
                due == null
                        ? ""
                        : moments.day(due.atZone(item.commitment().explanation().zone())
                                .toLocalDate());
        };
    }

    private String atSmall(WorkItem item, Shell shell) {
        var due = item.commitment().due();
        var moments = shell.moments();
        return switch (item.group()) {
            case PAUSED -> {
                var pause = item.commitment().pauseAt(moments.now());
                yield pause == null ? "" : explanations.words(pause.reason(), shell);
            }
            case LATE -> due == null ? "" : shell.say("commitments.at.was", moments.at(due));
            default -> due == null ? "" : moments.left(due);
        };
    }
}
