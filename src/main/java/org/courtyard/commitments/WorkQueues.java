package org.courtyard.commitments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done by an actor: own, of the own organizations, and what nobody holds yet at the places of a desk. */
@Service
@Transactional(readOnly = true)
public class WorkQueues {

    public static final int LONGEST_PAGE = 200;

    private static final Instant NO_DUE_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final WorkStore store;
    private final CommitmentStore commitments;
    private final Permissions permissions;
    private final CourtyardSettings settings;
    private final InstantSource time;

    WorkQueues(
            WorkStore store,
            CommitmentStore commitments,
            Permissions permissions,
            CourtyardSettings settings,
            InstantSource time) {
        this.store = store;
        this.commitments = commitments;
        this.permissions = permissions;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Open commitments by due time, the late ones first and the paused ones last.
     *
     * @param cursor {@link WorkList#next} of the page before, null for the first
     * @param most 1 to {@value #LONGEST_PAGE}
     * @throws BadInput when the cursor is none of ours
     */
    public WorkList openFor(Actor actor, WorkFilter filter, @Nullable String cursor, int most) {
        var length = Math.clamp(most, 1, LONGEST_PAGE);
        var found = store.work(Scope.of(actor), days(), filter, position(cursor), length + 1);
        if (found.size() <= length) {
            return new WorkList(found, null);
        }
        var page = found.subList(0, length);
        return new WorkList(page, cursor(page.getLast()));
    }

    /**
     * One commitment, open or over.
     *
     * @throws Missing when there is none, or none that the actor may know of
     */
    public Commitment item(CommitmentId id, Actor actor) {
        return commitments
                .find(id)
                .filter(found -> maySee(found, actor))
                .orElseThrow(() -> new Missing("commitments.missing"));
    }

    private boolean maySee(Commitment commitment, Actor actor) {
        var organization = commitment.holder().organization();
        var account = commitment.holder().account();
        return actor.actsFor(organization == null ? null : organization.value())
                || (account != null && account.value().equals(actor.account()))
                || permissions.may(actor, Right.SEE_INTERNAL, commitment.where());
    }

    public WorkCounts counts(Actor actor) {
        var groups = new EnumMap<WorkGroup, Long>(WorkGroup.class);
        var purposes = new EnumMap<Purpose, Long>(Purpose.class);
        long all = 0;
        for (var each : store.counts(Scope.of(actor), days())) {
            all += each.count();
            groups.merge(each.group(), each.count(), Long::sum);
            purposes.merge(each.purpose(), each.count(), Long::sum);
        }
        return new WorkCounts(all, groups, purposes);
    }

    private Days days() {
        return Days.seenFrom(time.instant(), settings.timeZone());
    }

    private static String cursor(WorkItem last) {
        var due = last.commitment().due();
        var at = due == null ? NO_DUE_TIME : due;
        return "%d_%d_%s"
                .formatted(
                        last.group() == WorkGroup.PAUSED ? 1 : 0,
                        at.getEpochSecond(),
                        last.commitment().id());
    }

    private static WorkStore.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = cursor.split("_", 3);
        try {
            return new WorkStore.Position(
                    parts[0].equals("1"), Instant.ofEpochSecond(Long.parseLong(parts[1])), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | java.time.DateTimeException e) {
            throw new BadInput("cursor", "commitments.cursor");
        }
    }
}
