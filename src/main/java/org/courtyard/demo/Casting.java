package org.courtyard.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.Accounts;
import org.courtyard.accounts.Grants;
import org.courtyard.accounts.NewAccount;
import org.courtyard.demo.story.Bodies;
import org.courtyard.demo.story.Bodies.Body;
import org.courtyard.demo.story.Bodies.Duty;
import org.courtyard.demo.story.Cast;
import org.courtyard.demo.story.Words;
import org.courtyard.organizations.NewPost;
import org.courtyard.organizations.Organization;
import org.courtyard.organizations.OrganizationKind;
import org.courtyard.organizations.Posts;
import org.courtyard.places.GridId;
import org.courtyard.places.Grids;
import org.courtyard.places.Level;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the accounts, posts and grids of the demo. Whoever holds a post has an account, so that the history knows who did
 * what; only those that can be tried out have a password.
 */
@Component
class Casting {

    private final Accounts accounts;
    private final Grants grants;
    private final Posts posts;
    private final Grids grids;
    private final TransactionTemplate transaction;

    Casting(Accounts accounts, Grants grants, Posts posts, Grids grids, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.grants = grants;
        this.posts = posts;
        this.grids = grids;
        this.transaction = transaction;
    }

    /** Everybody at their posts. */
    Offices make(
            Cast cast, Bodies bodies, Map<String, Organization> organizations, Landmarks landmarks, String password) {
        var holders = new HashMap<String, Account>();
        transaction.executeWithoutResult(status -> {
            signUp(cast, password, holders);
            fillPosts(bodies, organizations, landmarks, holders);
        });
        return atWork(cast, bodies, organizations, holders);
    }

    private void signUp(Cast cast, String password, Map<String, Account> holders) {
        for (var part : cast.accounts()) {
            var language = Objects.requireNonNullElse(part.language(), "zh").substring(0, 2);
            var account = accounts.create(
                    new NewAccount(part.name(), part.shown().in(language), language, password), Actor.HOUSE);
            holders.put(part.name(), account);
            part.held().forEach(post -> holders.put(post, account));
            if (part.roles().contains("admin")) {
                grants.grantDirectly(account.id(), Role.ADMINISTRATOR, null, Actor.HOUSE);
            }
        }
    }

    private void fillPosts(
            Bodies bodies, Map<String, Organization> organizations, Landmarks landmarks, Map<String, Account> holders) {
        var rounds = rounds(bodies, landmarks);
        for (var body : bodies.organizations()) {
            var organization = Objects.requireNonNull(organizations.get(body.key()));
            for (var duty : body.duties()) {
                var post = posts.make(post(body, duty, organization, landmarks, rounds.get(duty.key())), Actor.HOUSE);
                var holder = holders.computeIfAbsent(
                        duty.key(),
                        key -> accounts.create(new NewAccount(key, duty.holder().zh(), "zh", null), Actor.HOUSE));
                posts.fill(post.id(), holder.id(), Actor.HOUSE);
            }
        }
    }

    private Map<String, GridId> rounds(Bodies bodies, Landmarks landmarks) {
        var made = new HashMap<String, GridId>();
        for (var round : bodies.grids()) {
            var covers = round.covers().stream().map(landmarks::id).collect(Collectors.toSet());
            var grid = grids.make(
                    landmarks.id(round.place()), round.name().zh(), round.name().en(), covers, Actor.HOUSE);
            made.put(round.worker(), grid.id());
        }
        return made;
    }

    private Offices atWork(
            Cast cast, Bodies bodies, Map<String, Organization> organizations, Map<String, Account> holders) {
        var offices = new Offices(organizations);
        for (var body : bodies.organizations()) {
            var organization = Objects.requireNonNull(organizations.get(body.key()));
            for (var duty : body.duties()) {
                offices.employ(organization.id(), role(body, duty), member(holders, duty.key()));
            }
        }
        for (var part : cast.accounts()) {
            if (part.home() != null) {
                offices.house(part.home(), member(holders, part.name()));
            }
        }
        return offices;
    }

    private Actor.Member member(Map<String, Account> holders, String key) {
        var account = Objects.requireNonNull(holders.get(key), key);
        return accounts.actor(account.id()).orElseThrow();
    }

    private static NewPost post(
            Body body, Duty duty, Organization organization, Landmarks landmarks, @Nullable GridId grid) {
        var place = landmarks.place(body.place());
        var near = !place.level().official() || place.level() == Level.COMMUNITY;
        var standIn = duty.standIn() == null ? Words.NONE : duty.standIn();
        return new NewPost(
                organization.id(),
                place.id(),
                grid,
                duty.name().zh(),
                duty.name().en(),
                role(body, duty),
                duty.holder().zh(),
                duty.holder().en(),
                duty.phone(),
                standIn.zh(),
                standIn.en(),
                near || organization.kind() == OrganizationKind.OFFICE);
    }

    static Role role(Body body, Duty duty) {
        var part = duty.key().substring(duty.key().lastIndexOf('.') + 1);
        return switch (Institutions.kind(body)) {
            case OFFICE, PARTY_ORGANISATION -> Role.OVERSEER;
            case SUPERVISORY_COMMITTEE -> Role.RESIDENT;
            case RESIDENTS_COMMITTEE ->
                part.startsWith("grid") ? Role.GRID_WORKER : part.equals("desk") ? Role.DESK : Role.HANDLER;
            default -> Role.HANDLER;
        };
    }
}
