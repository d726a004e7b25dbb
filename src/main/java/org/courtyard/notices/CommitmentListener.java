package org.courtyard.notices;

import java.util.Set;
import java.util.UUID;
import org.courtyard.commitments.Commitment;
import org.courtyard.commitments.CommitmentBroken;
import org.courtyard.commitments.CommitmentId;
import org.courtyard.commitments.CommitmentNearlyDue;
import org.courtyard.commitments.Commitments;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.Followers;
import org.courtyard.platform.access.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who promised, before it is too late and when it is; and then those one level up. */
@Component
class CommitmentListener {

    private final Commitments commitments;
    private final People people;
    private final Notices notices;
    private final NoticeRule rule;
    private final Followers followers;

    CommitmentListener(Commitments commitments, People people, Notices notices, NoticeRule rule, Followers followers) {
        this.followers = followers;
        this.commitments = commitments;
        this.people = people;
        this.notices = notices;
        this.rule = rule;
    }

    @ApplicationModuleListener(condition = "@noticeRule.live()")
    void on(CommitmentNearlyDue near) {
        commitments
                .find(near.commitment())
                .filter(commitment -> !rule.isHistory(commitment.warnedAt()))
                .ifPresent(commitment -> tell(commitment, NoticeKind.NEARLY_DUE));
    }

    @ApplicationModuleListener(condition = "@noticeRule.live()")
    void on(CommitmentBroken broken) {
        if (rule.isHistory(broken.due())) {
            return;
        }
        tell(broken.commitment(), NoticeKind.BROKEN);
        if (broken.takenOver() != null) {
            tell(broken.takenOver(), NoticeKind.TAKEN_OVER);
        }
    }

    private void tell(CommitmentId id, NoticeKind kind) {
        commitments.find(id).ifPresent(commitment -> tell(commitment, kind));
    }

    private void tell(Commitment commitment, NoticeKind kind) {
        var person = commitment.holder().account();
        Set<UUID> recipients = person == null
                ? people.of(commitment.holder().organization(), commitment.place(), commitment.path())
                : Set.of(person.value());
        var subject = new Notices.About(commitment.source(), "", commitment.title(), commitment.place());
        notices.tell(recipients, kind, commitment.id().value(), subject, urgent(commitment));
    }

    private boolean urgent(Commitment commitment) {
        return commitment.source().kind().equals("concern")
                && followers.urgent(new ConcernId(commitment.source().id()), Actor.HOUSE);
    }
}
