package org.courtyard.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtyard.places.Successions;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Grant;
import org.springframework.stereotype.Component;

/** Who acts, remembered for at most a minute so that a busy token does not ask the database at each call. */
@Component
class Actors {

    static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final AccountStore accounts;
    private final GrantStore grants;
    private final Successions successions;
    private final InstantSource time;
    private final Cache<UUID, Optional<Actor.Member>> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(50_000)
            .build();

    Actors(AccountStore accounts, GrantStore grants, Successions successions, InstantSource time) {
        this.accounts = accounts;
        this.grants = grants;
        this.successions = successions;
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

    /** Places were re-cut: what is held may reach elsewhere. */
    void changed() {
        AfterCommit.run(known::invalidateAll);
    }

    private Optional<Actor.Member> load(UUID id) {
        return accounts.find(id).filter(Account::open).map(account -> {
            var held = grants.of(id, time.instant()).stream().map(Held::grant).toList();
            return new Actor.Member(id, account.name(), account.displayName(), withSuccessors(held));
        });
    }

    /** What is held at a place that is no more is held at whatever took its place. */
    private List<Grant> withSuccessors(List<Grant> held) {
        var since = successions.since(
                held.stream().map(Grant::place).filter(Objects::nonNull).collect(Collectors.toSet()));
        return held.stream()
                .flatMap(grant -> Stream.concat(
                        Stream.of(grant),
                        grant.place() == null
                                ? Stream.empty()
                                : since.getOrDefault(grant.place(), List.of()).stream()
                                        .map(place ->
                                                new Grant(grant.role(), place, grant.organization(), grant.post()))))
                .toList();
    }
}
