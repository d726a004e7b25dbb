package org.courtyard.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keys for programs: issued once, recognised at every call, revoked at any time. */
@Service
@Transactional(readOnly = true)
public class Tokens {

    public static final String PREFIX = "cy_";
    public static final int LONGEST_DAYS = 730;

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final int LABEL_LENGTH = 60;
    private static final int SECRET_LENGTH = 100;

    private final TokenStore store;
    private final AccountStore accounts;
    private final Actors actors;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    /** By hash; only tokens that exist, so that guessing fills nothing. */
    private final Cache<String, Token> known = Caffeine.newBuilder()
            .expireAfterWrite(Actors.REMEMBERED)
            .maximumSize(50_000)
            .build();

    Tokens(
            TokenStore store,
            AccountStore accounts,
            Actors actors,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.store = store;
        this.accounts = accounts;
        this.actors = actors;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /**
     * Makes a token that may do whatever its account may.
     *
     * @param label what it is for, in the owner's words
     * @param days 1 to {@value #LONGEST_DAYS}
     * @throws Missing when there is no such account
     */
    @Transactional
    public IssuedToken issue(AccountId account, String label, int days) {
        if (accounts.find(account.value()).filter(Account::open).isEmpty()) {
            throw new Missing("accounts.missing");
        }
        new BadInput.Checks()
                .wrongIf(label.isBlank(), "label", "accounts.label-empty")
                .wrongIf(label.length() > LABEL_LENGTH, "label", "accounts.label-long", LABEL_LENGTH)
                .wrongIf(days < 1 || days > LONGEST_DAYS, "days", "accounts.days-range", LONGEST_DAYS)
                .throwIfAny();
        var secret = Secret.fresh(PREFIX);
        var now = time.instant();
        var token = new Token(ids.next(0), account, label.strip(), now, now.plus(Duration.ofDays(days)), null);
        store.insert(token, Secret.hash(secret));
        return new IssuedToken(token, secret);
    }

    /** Who stands behind a secret; empty when it is unknown, expired, revoked, or its account closed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Actor.Member> authenticate(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() > SECRET_LENGTH) {
            return Optional.empty();
        }
        var hash = Secret.hash(secret);
        return Optional.ofNullable(token(hash))
                .filter(token -> token.expiresAt().isAfter(time.instant()))
                .flatMap(token -> actors.actor(token.account().value()));
    }

    /** The valid ones of an account, newest first. */
    public List<Token> of(AccountId account) {
        return store.of(account.value(), time.instant());
    }

    /** Here at once, on other servers within a minute. */
    @Transactional
    public void revoke(java.util.UUID token, AccountId owner) {
        if (!store.revoke(token, owner.value(), time.instant())) {
            throw new Missing("accounts.token-missing");
        }
        AfterCommit.run(() -> known.asMap().values().removeIf(each -> each.id().equals(token)));
    }

    /**
     * Ends a token of another account, as an administrator does.
     *
     * @throws org.courtyard.platform.problems.Refused without the right to manage accounts
     */
    @Transactional
    public void revoke(java.util.UUID token, AccountId owner, Actor actor) {
        permissions.check(actor, Right.MANAGE_ACCOUNTS, Where.NOWHERE, "revoke a token");
        revoke(token, owner);
    }

    private @Nullable Token token(byte[] hash) {
        return known.get(HexFormat.of().formatHex(hash), key -> load(hash));
    }

    /** At most once a minute for each token, so that its last use costs next to nothing. */
    private @Nullable Token load(byte[] hash) {
        var found = store.byHash(hash).orElse(null);
        if (found != null) {
            try {
                store.used(found.id(), time.instant());
            } catch (DataAccessException full) {
                LOG.debug("The last use of a token was not noted", full);
            }
        }
        return found;
    }
}
