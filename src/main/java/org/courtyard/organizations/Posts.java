package org.courtyard.organizations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Grants;
import org.courtyard.places.Grid;
import org.courtyard.places.GridId;
import org.courtyard.places.Grids;
import org.courtyard.places.Place;
import org.courtyard.places.Places;
import org.courtyard.places.Successions;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The posts of organizations: making them, filling them with an account and ending that, and their public cards. */
@Service
@Transactional(readOnly = true)
public class Posts {

    private static final int TITLE_LENGTH = 60;

    private final PostStore store;
    private final Organizations organizations;
    private final Places places;
    private final Successions successions;
    private final Grids grids;
    private final Grants grants;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    Posts(
            PostStore store,
            Organizations organizations,
            Places places,
            Successions successions,
            Grids grids,
            Grants grants,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.organizations = organizations;
        this.places = places;
        this.successions = successions;
        this.grids = grids;
        this.grants = grants;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /** @throws Missing when there never was such a post */
    public Post post(PostId id) {
        return store.find(id.value()).orElseThrow(() -> new Missing("organizations.post-missing"));
    }

    public Optional<Post> find(PostId id) {
        return store.find(id.value());
    }

    /** Who held it, the latest first. */
    public List<Tenure> tenures(PostId id) {
        return store.tenures(id.value());
    }

    /**
     * An account held a post.
     *
     * @param to null while it does
     */
    public record Tenure(
            AccountId account, Instant from, @Nullable Instant to) {}

    public List<Post> ofOrganization(OrganizationId organization) {
        return store.ofOrganization(organization.value(), organizations.today());
    }

    /** Those at this very place, such as the building lead of a building. */
    public List<Post> ofPlace(Place place) {
        return store.at(List.of(place.id().value()), organizations.today());
    }

    public List<Post> heldBy(AccountId account) {
        return store.heldBy(account.value(), organizations.today());
    }

    /** Who looks after this grid. */
    public List<Post> ofGrid(GridId grid) {
        return store.ofGrid(grid.value(), organizations.today());
    }

    /** The cards residents of this place see: the grid worker first, then the posts at the place and above, the nearest first. */
    public List<Post> publicCards(Place place) {
        var grid = grids.covering(place).map(Grid::id).orElse(null);
        var reach = successions.reach(place.path());
        return store.at(reach.places(), organizations.today()).stream()
                .filter(Post::publicCard)
                .filter(post -> post.grid() == null || post.grid().equals(grid))
                .sorted(Comparator.comparing((Post post) -> post.grid() == null)
                        .thenComparing(post -> -reach.depth(post.place())))
                .toList();
    }

    /**
     * Makes a post.
     *
     * @throws BadInput when it has no title, or its grid lies elsewhere
     */
    @Transactional
    public Post make(NewPost wanted, Actor actor) {
        var place = check(wanted, actor);
        var id = ids.next(place.region());
        store.insert(id, wanted);
        return post(new PostId(id));
    }

    /**
     * Changes a post. Whoever holds it holds it on, with the role it then has.
     *
     * @throws Stale when somebody changed it in the meantime
     */
    @Transactional
    public Post change(PostId id, int version, NewPost wanted, Actor actor) {
        var before = post(id);
        check(wanted, actor);
        if (!store.change(id.value(), version, wanted)) {
            throw new Stale("organizations.changed-meanwhile");
        }
        var holder = before.holder();
        if (holder != null && !(before.role() == wanted.role() && before.place().equals(wanted.place()))) {
            grants.endOfPost(id.value());
            grants.grant(
                    holder, wanted.role(), wanted.place(), wanted.organization().value(), id.value());
        }
        return post(id);
    }

    /** Puts an account into the post; whoever held it before leaves it. Rights change in the same transaction. */
    @Transactional
    public Post fill(PostId id, AccountId account, Actor actor) {
        var post = post(id);
        mayManage(post, actor, "fill a post");
        leave(post);
        store.hold(id.value(), account.value(), time.instant());
        grants.grant(account, post.role(), post.place(), post.organization().value(), id.value());
        return post(id);
    }

    /** Nobody holds the post any more; rights held through it end in the same transaction. */
    @Transactional
    public Post vacate(PostId id, Actor actor) {
        var post = post(id);
        mayManage(post, actor, "vacate a post");
        leave(post);
        return post(id);
    }

    /** From this day there is no such post; its holder leaves it at once. */
    @Transactional
    public void close(PostId id, LocalDate day, Actor actor) {
        var post = post(id);
        mayManage(post, actor, "close a post");
        leave(post);
        store.close(id.value(), day);
    }

    private void leave(Post post) {
        if (post.holder() != null) {
            grants.endOfPost(post.id().value());
            store.vacate(post.id().value(), time.instant());
        }
    }

    private Place check(NewPost wanted, Actor actor) {
        var organization = organizations.organization(wanted.organization());
        var place = places.place(wanted.place());
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, organization.where(), "make or change a post");
        permissions.check(actor, Right.MANAGE_ORGANIZATIONS, place.where(), "make or change a post");
        var grid = wanted.grid() == null ? null : grids.grid(wanted.grid());
        new BadInput.Checks()
                .wrongIf(wanted.title().isBlank(), "title", "organizations.title-empty")
                .wrongIf(wanted.title().length() > TITLE_LENGTH, "title", "organizations.title-long", TITLE_LENGTH)
                .wrongIf(
                        grid != null && !successions.reach(place.path()).holds(grid.community()),
                        "grid",
                        "organizations.grid-elsewhere")
                .throwIfAny();
        return place;
    }

    private void mayManage(Post post, Actor actor, String purpose) {
        permissions.check(
                actor, Right.MANAGE_ORGANIZATIONS, places.place(post.place()).where(), purpose);
    }
}
