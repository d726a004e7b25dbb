package org.courtyard.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtyard.places.PlaceId;
import org.courtyard.places.Places;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role where. */
@Service
@Transactional(readOnly = true)
public class Grants {

    private final GrantStore store;
    private final AccountStore accounts;
    private final Actors actors;
    private final Places places;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    Grants(
            GrantStore store,
            AccountStore accounts,
            Actors actors,
            Places places,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.accounts = accounts;
        this.actors = actors;
        this.places = places;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /** What these grants allow at some place; where, each door asks. */
    public Set<Right> rightsOf(Collection<Grant> held) {
        return held.stream()
                .flatMap(grant -> RoleRights.of(grant.role()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the account holds now, read freshly. */
    public List<Held> of(AccountId account) {
        return store.of(account.value(), time.instant());
    }

    /**
     * Grants a role through a post, inside the caller's transaction. The caller has asked whether the post may be filled.
     *
     * @param place null: everywhere
     * @return the grant's id, for {@link #end}
     * @throws Missing when there is no such account
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID grant(
            AccountId account, Role role, @Nullable PlaceId place, @Nullable UUID organization, @Nullable UUID post) {
        return write(account, new Grant(role, place == null ? null : place.value(), organization, post), null);
    }

    /** Held through a post until a moment. */
    public record Timed(UUID grant, AccountId account, Instant until) {}

    /** As {@link #grant}; it ends by itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID grantUntil(AccountId account, Role role, PlaceId place, UUID organization, UUID post, Instant until) {
        return write(account, new Grant(role, place.value(), organization, post), until);
    }

    /** What is held through a post and ends by itself, of those who hold it now. */
    public List<Timed> timedOfPost(UUID post) {
        return store.timedOfPost(post, time.instant());
    }

    /** Ends what an account holds through a post for a time, inside the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endTimed(UUID post, AccountId account) {
        var now = time.instant();
        store.timedOfPost(post, now).stream()
                .filter(each -> each.account().equals(account))
                .forEach(each -> store.end(each.grant(), now));
        actors.changed(account.value());
    }

    /** Ends everything that is held through a post, inside the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endOfPost(UUID post) {
        store.endOfPost(post, time.instant()).forEach(actors::changed);
    }

    /** Grants a role directly, as an administrator does. */
    @Transactional
    public UUID grantDirectly(AccountId account, Role role, @Nullable PlaceId place, Actor actor) {
        permissions.check(actor, Right.MANAGE_ACCOUNTS, where(place == null ? null : place.value()), "grant a role");
        return write(account, new Grant(role, place == null ? null : place.value(), null, null), null);
    }

    /** Ends one grant at once. */
    @Transactional
    public void end(UUID grant, Actor actor) {
        var held = store.find(grant).orElseThrow(() -> new Missing("accounts.grant-missing"));
        permissions.check(actor, Right.MANAGE_ACCOUNTS, where(held.grant().place()), "end a role");
        store.end(grant, time.instant());
        actors.changed(held.account().value());
    }

    private UUID write(AccountId account, Grant grant, @Nullable Instant until) {
        if (accounts.find(account.value()).filter(Account::open).isEmpty()) {
            throw new Missing("accounts.missing");
        }
        var id = ids.next(0);
        store.insert(id, account, grant, time.instant(), until);
        actors.changed(account.value());
        return id;
    }

    private Where where(@Nullable UUID place) {
        return place == null ? Where.NOWHERE : places.place(new PlaceId(place)).where();
    }
}
