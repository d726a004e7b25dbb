package org.courtyard.concerns;

import java.util.Optional;
import org.courtyard.concerns.Answers.From;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who speaks as the reporter: by the secret link, under an account, or through the desk. */
@Component
class Speakers {

    private final Moves moves;
    private final ConcernStore store;
    private final FollowLinks links;
    private final Readers readers;
    private final Permissions permissions;

    Speakers(Moves moves, ConcernStore store, FollowLinks links, Readers readers, Permissions permissions) {
        this.moves = moves;
        this.store = store;
        this.links = links;
        this.readers = readers;
        this.permissions = permissions;
    }

    /**
     * Held for what its reporter says.
     *
     * @param joined the one whose reporter speaks, when that one was joined into the concern
     */
    record Heard(Concern concern, @Nullable ConcernId joined) {}

    /** What is to be decided: the concern, or the one it was joined into. */
    Heard decides(ConcernId id, From from, @Nullable Integer version) {
        var parent = find(id).parent();
        if (parent == null) {
            var concern = own(id, from, version);
            if (concern.joined()) {
                throw new Stale("concerns.stale");
            }
            return new Heard(concern, null);
        }
        var concern = moves.hold(parent, null);
        // nobody takes it apart while the one above is held
        var joined = find(id);
        if (!parent.equals(joined.parent()) || (version != null && version != joined.version())) {
            throw new Stale("concerns.stale");
        }
        check(joined, from);
        return new Heard(concern, id);
    }

    /** The concern itself, whatever it was joined into. */
    Concern own(ConcernId id, From from, @Nullable Integer version) {
        var concern = moves.hold(id, version);
        check(concern, from);
        return concern;
    }

    /** What a link leads to: what it was made for, or what was split off from that. */
    Optional<Concern> reached(FollowLinks.Followed link, ConcernId wanted) {
        return store.find(wanted).filter(found -> leads(link.concern(), found));
    }

    private boolean leads(ConcernId from, Concern to) {
        var origin = to.origin();
        return from.equals(to.id())
                || (origin != null
                        && store.find(origin)
                                .filter(found -> leads(from, found))
                                .isPresent());
    }

    private void check(Concern concern, From from) {
        if (from.secret() != null) {
            if (links.find(from.secret())
                    .filter(found -> found.support() == null && leads(found.concern(), concern))
                    .isEmpty()) {
                throw new Missing("concerns.missing");
            }
        } else if (!readers.isReporter(from.actor(), concern)) {
            readers.checkAnswersFor(from.actor(), concern);
            permissions.check(from.actor(), Right.CALL_BACK, concern.where(), "call-back");
        }
    }

    private Concern find(ConcernId id) {
        return store.find(id).orElseThrow(() -> new Missing("concerns.missing"));
    }
}
