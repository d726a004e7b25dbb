package org.courtyard.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.courtyard.platform.access.Role;
import org.courtyard.platform.problems.Gone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes first to a new installation: a link that works once, for seven days, and only while nobody has an account. */
@Service
@Transactional
public class FirstAdministrator {

    private static final String PURPOSE = "first-administrator";
    private static final Duration VALID = Duration.ofDays(7);

    private final LinkStore links;
    private final AccountStore store;
    private final Accounts accounts;
    private final Grants grants;
    private final InstantSource time;

    FirstAdministrator(LinkStore links, AccountStore store, Accounts accounts, Grants grants, InstantSource time) {
        this.links = links;
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.time = time;
    }

    /** A new secret, ending earlier ones; empty once there is an account. */
    public Optional<String> invite() {
        if (!store.none()) {
            return Optional.empty();
        }
        var secret = Secret.fresh("");
        var now = time.instant();
        links.replace(PURPOSE, Secret.hash(secret), now, now.plus(VALID));
        return Optional.of(secret);
    }

    /** @throws Gone when the link was used, is too old, or was never made */
    @Transactional(readOnly = true)
    public void check(String secret) {
        if (!store.none() || !links.valid(PURPOSE, Secret.hash(secret), time.instant())) {
            throw new Gone("accounts.link-gone");
        }
    }

    /**
     * Makes the administrator and uses the link up.
     *
     * @throws Gone as in {@link #check}
     * @throws org.courtyard.platform.problems.BadInput when name or password cannot be taken; the link stays valid
     */
    public Account create(String secret, NewAccount wanted) {
        check(secret);
        if (!links.use(PURPOSE, Secret.hash(secret), time.instant())) {
            throw new Gone("accounts.link-gone");
        }
        var account = accounts.enter(wanted);
        grants.grant(account.id(), Role.ADMINISTRATOR, null, null, null);
        return account;
    }
}
