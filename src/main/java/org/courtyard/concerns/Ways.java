package org.courtyard.concerns;

import java.util.Map;
import org.courtyard.concerns.Moves.Line;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How who raised or supports something wishes to hear, changed by the holder of the secret link. */
@Service
@Transactional
public class Ways {

    private final FollowLinks links;
    private final ReporterStore reporters;
    private final SupportStore supports;
    private final Moves moves;
    private final DeskCalls calls;
    private final FollowMail mail;

    Ways(
            FollowLinks links,
            ReporterStore reporters,
            SupportStore supports,
            Moves moves,
            DeskCalls calls,
            FollowMail mail) {
        this.links = links;
        this.reporters = reporters;
        this.supports = supports;
        this.moves = moves;
        this.calls = calls;
        this.mail = mail;
    }

    /** How the holder hears now. @throws Missing when nobody has such a link */
    @Transactional(readOnly = true)
    public ContactWay of(String secret) {
        var followed = followed(secret);
        return followed.support() == null
                ? reporters.way(followed.concern())
                : supports.way(followed.support(), followed.concern());
    }

    /**
     * Hears another way from now on, or not at all; what was known before of number and address is forgotten. The new way
     * gets the link once more. Calls that are owed follow the wish.
     *
     * @param wanted its name and account do not count
     * @throws BadInput with what the way needs and does not have
     */
    public void change(String secret, Reporter wanted) {
        ReporterRule.check(wanted);
        var followed = followed(secret);
        var concern = moves.hold(followed.concern(), null);
        if (followed.support() != null) {
            supports.change(followed.support(), concern.id(), wanted);
            mail.send(concern, wanted, secret, false);
            return;
        }
        var before = reporters.of(concern.id());
        reporters.change(
                concern.id(),
                new Reporter(
                        before.name(),
                        wanted.way(),
                        wanted.phone(),
                        wanted.mail(),
                        wanted.address(),
                        wanted.language(),
                        before.shared(),
                        before.account()));
        if (!wanted.way().byHand()) {
            calls.needless(concern);
        } else if (concern.open() && concern.firstContactAt() == null) {
            calls.owe(concern);
        }
        moves.tell(
                concern,
                Move.NOTE,
                Line.by(Actor.ANYONE, null, "")
                        .internally()
                        .with(Map.of("hears", wanted.way().name())));
        mail.send(concern, wanted, secret, true);
    }

    private FollowLinks.Followed followed(String secret) {
        return links.find(secret).orElseThrow(() -> new Missing("concerns.follow.unknown"));
    }
}
