package org.courtyard.concerns;

import java.util.Map;
import org.courtyard.concerns.Answers.From;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.text.Masking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who raised or supports something takes back who they are and how to reach them. What they raised stays. */
@Service
@Transactional
public class Erasures {

    private final Moves moves;
    private final ConcernStore store;
    private final ErasureStore erasures;
    private final FollowLinks links;
    private final Speakers speakers;
    private final DeskCalls calls;
    private final Readers readers;
    private final Permissions permissions;

    Erasures(
            Moves moves,
            ConcernStore store,
            ErasureStore erasures,
            FollowLinks links,
            Speakers speakers,
            DeskCalls calls,
            Readers readers,
            Permissions permissions) {
        this.moves = moves;
        this.store = store;
        this.erasures = erasures;
        this.links = links;
        this.speakers = speakers;
        this.calls = calls;
        this.readers = readers;
        this.permissions = permissions;
    }

    /**
     * Name, number and addresses are gone at once; nobody is told any more; promised calls are void; numbers in the words are hidden,
     * also from handlers. The follow-up link goes on working. Once more does nothing.
     *
     * @param from a link (a supporter's takes back the supporter's own), the reporter's account, or the desk on behalf
     * @param reason for the desk: who asked for it, and how
     */
    public Concern erase(ConcernId id, From from, String reason) {
        var concern = moves.hold(id, null);
        var secret = from.secret();
        if (secret != null) {
            var link = links.find(secret)
                    .filter(found -> speakers.reached(found, id).isPresent())
                    .orElseThrow(() -> new Missing("concerns.missing"));
            if (link.support() != null) {
                erasures.supporter(id, link.support());
                return concern;
            }
        } else if (!readers.isReporter(from.actor(), concern)) {
            Handling.needText(reason, "concerns.reason-missing");
            readers.checkAnswersFor(from.actor(), concern);
            permissions.check(from.actor(), Right.CALL_BACK, concern.where(), "erase");
        }
        if (erasures.reporter(id)) {
            calls.unreachable(concern);
            hideNumbers(concern);
            moves.tell(
                    concern,
                    Move.ERASE,
                    Line.by(from.actor(), secret == null ? Handling.on(from.actor(), concern) : null, reason)
                            .internally()
                            .with(Map.of("way", from.way())));
        }
        return store.find(id).orElseThrow();
    }

    private void hideNumbers(Concern concern) {
        erasures.numbers(concern, Intake.terms(concern, Masking.mask(concern.body())), store.answers(concern.id()));
    }
}
