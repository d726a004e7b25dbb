package org.courtyard.accounts.elsewhere;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.platform.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which account belongs to whom at the provider. Nobody is found by an address alone: somebody here must have said so. */
@Component
@Transactional
class ProviderLinks {

    private final ProviderLinkStore store;
    private final InvitationStore invitations;
    private final InstantSource time;

    ProviderLinks(ProviderLinkStore store, InvitationStore invitations, InstantSource time) {
        this.store = store;
        this.invitations = invitations;
        this.time = time;
    }

    /** @throws Refused when this person is linked to another account */
    UUID linked(Person person, UUID account) {
        if (!store.insert(person, account, time.instant())) {
            throw new Refused("accounts.provider-taken");
        }
        return account;
    }

    /** @throws Refused when no account is linked to this person, and none waits for their verified address */
    UUID known(Person person) {
        var now = time.instant();
        return store.use(person, now)
                .or(() -> invited(person, now))
                .orElseThrow(() -> new Refused("accounts.provider-unknown"));
    }

    private Optional<UUID> invited(Person person, Instant now) {
        var email = person.email();
        if (email == null) {
            return Optional.empty();
        }
        var account = invitations.use(email.strip().toLowerCase(Locale.ROOT), now);
        account.ifPresent(id -> {
            store.insert(person, id, now);
            store.use(person, now);
        });
        return account;
    }

    List<ProviderLink> of(UUID account) {
        return store.of(account);
    }

    int delete(UUID account) {
        return store.delete(account);
    }
}
