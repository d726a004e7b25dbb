package org.courtyard.organizations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Grants;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.configuration.CourtyardSettings;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for the holder of a post while he is away: with the same role, for so many days, and then no more by itself. When the
 * post is left or filled anew it ends too.
 */
@Service
@Transactional(readOnly = true)
public class StandIns {

    private static final int LONGEST = 92;

    private final Posts posts;
    private final Organizations organizations;
    private final Grants grants;
    private final Permissions permissions;
    private final CourtyardSettings settings;

    StandIns(
            Posts posts,
            Organizations organizations,
            Grants grants,
            Permissions permissions,
            CourtyardSettings settings) {
        this.posts = posts;
        this.organizations = organizations;
        this.grants = grants;
        this.permissions = permissions;
        this.settings = settings;
    }

    public record StandIn(AccountId account, Instant until) {}

    /** Those who act for the holder now. */
    public List<StandIn> of(PostId id) {
        return grants.timedOfPost(id.value()).stream()
                .map(each -> new StandIn(each.account(), each.until()))
                .toList();
    }

    /**
     * Lets somebody act for the holder; said by the holder, or by who looks after the organization.
     *
     * @param last day on which he does
     */
    @Transactional
    public void let(PostId id, AccountId account, LocalDate last, Actor actor) {
        var post = posts.post(id);
        mayLet(post, actor);
        var today = organizations.today();
        new BadInput.Checks()
                .wrongIf(last.isBefore(today), "until", "organizations.day-past")
                .wrongIf(last.isAfter(today.plusDays(LONGEST)), "until", "organizations.stand-in.long", LONGEST)
                .wrongIf(account.equals(post.holder()), "account", "organizations.stand-in.holder")
                .wrongIf(post.holder() == null, "account", "organizations.stand-in.nobody")
                .throwIfAny();
        grants.endTimed(id.value(), account);
        grants.grantUntil(
                account,
                post.role(),
                post.place(),
                post.organization().value(),
                id.value(),
                last.plusDays(1).atStartOfDay(settings.timeZone()).toInstant());
    }

    /** He acts no more. */
    @Transactional
    public void end(PostId id, AccountId account, Actor actor) {
        mayLet(posts.post(id), actor);
        grants.endTimed(id.value(), account);
    }

    private void mayLet(Post post, Actor actor) {
        var holder = post.holder();
        var own = holder != null && holder.value().equals(actor.account());
        var where = organizations.organization(post.organization()).where();
        if (!own && !permissions.may(actor, Right.MANAGE_ORGANIZATIONS, where)) {
            throw new Refused("organizations.stand-in.not-yours");
        }
    }
}
