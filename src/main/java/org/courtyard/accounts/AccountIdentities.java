package org.courtyard.accounts;

import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Identities;
import org.springframework.stereotype.Component;

@Component
class AccountIdentities implements Identities {

    private final Actors actors;
    private final Tokens tokens;

    AccountIdentities(Actors actors, Tokens tokens) {
        this.actors = actors;
        this.tokens = tokens;
    }

    @Override
    public Optional<Actor.Member> ofAccount(UUID account) {
        return actors.actor(account);
    }

    @Override
    public Optional<Actor.Member> ofToken(String secret) {
        return tokens.authenticate(secret);
    }
}
