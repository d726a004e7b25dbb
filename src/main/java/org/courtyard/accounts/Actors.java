package org.courtyard.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.springframework.stereotype.Component;

/** Who acts, remembered for at most a minute so that a busy token does not ask the database at each call. */
@Component
class Actors {

    static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final AccountStore accounts;
    private final GrantStore grants;
    private final InstantSource time;
    private final Cache<UUID, Optional<Actor.Member>> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(50_000)
            .build();

    Actors(AccountStore accounts, GrantStore grants, InstantSource time) {
        this.accounts = accounts;
        this.grants = grants;
        this.time = time;
    }

    /** Empty for accounts that are closed or do not exist. */
    Optional<Actor.Member> actor(UUID account) {
        return known.get(account, this::load);
    }

    /** To be called by whoever changes what an account is or holds. Takes effect with the commit. */
    void changed(UUID account) {
        AfterCommit.run(() -> known.invalidate(account));
    }

    private Optional<Actor.Member> load(UUID id) {
        return accounts.find(id).filter(Account::open).map(account -> {
            var held = grants.of(id, time.instant()).stream().map(Held::grant).toList();
            return new Actor.Member(id, account.name(), account.displayName(), held);
        });
    }
}
