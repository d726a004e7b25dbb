package org.courtyard.notices;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.courtyard.concerns.ConcernId;
import org.courtyard.concerns.ConcernMoved;
import org.courtyard.concerns.Followers;
import org.courtyard.concerns.Following;
import org.courtyard.concerns.Following.Subject;
import org.courtyard.concerns.Move;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.links.Reference;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells of what happened to a concern: those who handle it, those who raised it, those who support it. */
@Component
class ConcernListener {

    private final Followers followers;
    private final People people;
    private final Notices notices;
    private final FollowerMail mail;
    private final NoticeRule rule;

    ConcernListener(Followers followers, People people, Notices notices, FollowerMail mail, NoticeRule rule) {
        this.followers = followers;
        this.people = people;
        this.notices = notices;
        this.mail = mail;
        this.rule = rule;
    }

    @ApplicationModuleListener(condition = "@noticeRule.tells(#a0)")
    void on(ConcernMoved moved) {
        if (rule.isHistory(Ids.madeAt(moved.event()))) {
            return;
        }
        followers
                .of(new ConcernId(moved.concern()), moved.event(), Actor.HOUSE)
                .ifPresent(following -> tell(moved, following));
    }

    private void tell(ConcernMoved moved, Following following) {
        var toHandlers = NoticeKind.forHandlers(moved.move());
        if (toHandlers != null) {
            put(handlers(moved.move(), following, toHandlers), toHandlers, moved, following, following.subject());
        }
        var toFollowers = NoticeKind.forFollowers(moved.move());
        if (toFollowers != null) {
            members(toFollowers, following)
                    .forEach((about, accounts) -> put(accounts, toFollowers, moved, following, about));
            mail.send(moved.event(), toFollowers, following);
        }
    }

    private void put(Set<UUID> recipients, NoticeKind kind, ConcernMoved moved, Following following, Subject about) {
        var others = new HashSet<>(recipients);
        if (following.by() != null) {
            others.remove(following.by());
        }
        var source = new Reference("concern", about.concern().value());
        var subject = new Notices.About(source, about.reference(), about.title(), following.place());
        notices.tell(others, kind, moved.event(), subject, following.urgent());
    }

    /** Whoever has it in hand; before that, and whenever it comes anew, all of the lead; all of a helper that is asked. */
    private Set<UUID> handlers(Move move, Following following, NoticeKind kind) {
        if (move == Move.ADD_HAND || move == Move.CALL_IN) {
            return people.of(following.target(), following.place(), following.path());
        }
        return following.assignee() != null && kind != NoticeKind.GIVEN
                ? Set.of(following.assignee())
                : people.of(following.lead(), following.place(), following.path());
    }

    /** Who raised it, and what was joined into it, each told of the concern as that person knows it. */
    private static Map<Subject, Set<UUID>> members(NoticeKind kind, Following following) {
        var accounts = new LinkedHashMap<Subject, Set<UUID>>();
        for (var each : following.followers()) {
            var account = each.account();
            if (each.reporter()
                    && account != null
                    && !following.said(each)
                    && (kind.forJoined() || !following.joined(each))) {
                accounts.computeIfAbsent(each.of(), unused -> new HashSet<>()).add(account);
            }
        }
        return accounts;
    }
}
