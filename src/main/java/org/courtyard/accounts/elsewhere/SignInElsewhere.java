package org.courtyard.accounts.elsewhere;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.platform.access.Actor;
import org.courtyard.platform.access.Permissions;
import org.courtyard.platform.access.Right;
import org.courtyard.platform.access.Where;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by the provider of {@code COURTYARD_OIDC_ISSUER}. It says who somebody is, never what they may do; and only
 * accounts that are linked to somebody there, or wait for their verified address, are entered.
 */
@Service
@Transactional(readOnly = true)
public class SignInElsewhere {

    private static final Duration INVITED_FOR = Duration.ofDays(14);

    private final Provider provider;
    private final ProviderLinks links;
    private final InvitationStore invitations;
    private final Accounts accounts;
    private final Permissions permissions;
    private final Ids ids;
    private final InstantSource time;

    SignInElsewhere(
            Provider provider,
            ProviderLinks links,
            InvitationStore invitations,
            Accounts accounts,
            Permissions permissions,
            Ids ids,
            InstantSource time) {
        this.provider = provider;
        this.links = links;
        this.invitations = invitations;
        this.accounts = accounts;
        this.permissions = permissions;
        this.ids = ids;
        this.time = time;
    }

    /** Whether this installation has a provider. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean offered() {
        return provider.configured();
    }

    /** Whether it answered when it was last asked. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean reachable() {
        return provider.reachable();
    }

    /**
     * What to ask the provider; to be kept in the session.
     *
     * @param redirect where the provider shall send the browser back to
     * @param link the account to link, null to sign in
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Asked ask(String redirect, @Nullable UUID link, String next, String lang) {
        return provider.ask(redirect, link, next, lang);
    }

    /**
     * The provider's page for it.
     *
     * @throws Refused while the provider cannot be reached
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String address(Asked asked) {
        return provider.address(asked);
    }

    /**
     * Lets in, or links, who came back.
     *
     * @throws BadInput when the answer does not belong to what was asked
     * @throws Refused when nobody here is linked to them, or the provider's word cannot be believed
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Account enter(@Nullable Asked asked, Map<String, String> answer) {
        var person = provider.person(asked, answer);
        var linking = asked == null ? null : asked.link();
        var account = linking == null ? links.known(person) : links.linked(person, linking);
        return accounts.find(new AccountId(account))
                .filter(Account::open)
                .orElseThrow(() -> new Refused("accounts.provider-unknown"));
    }

    /** How the account is known to the provider. */
    public List<ProviderLink> of(AccountId account) {
        return links.of(account.value());
    }

    /** @throws Refused when it is the only way left to sign in */
    @Transactional
    public void unlink(AccountId account) {
        int ways = accounts.waysIn(account);
        if (ways - links.delete(account.value()) < 1) {
            throw new Refused("accounts.last-way");
        }
    }

    /**
     * Lets whoever proves this address at the provider into an account, once, within two weeks.
     *
     * @throws BadInput when it is no address
     */
    @Transactional
    public void invite(AccountId account, String email, Actor actor) {
        permissions.check(actor, Right.MANAGE_ACCOUNTS, Where.NOWHERE, "invite to an account");
        var address = plain(email);
        if (!address.matches("[^@\\s]{1,64}@[^@\\s]{3,190}")) {
            throw new BadInput("email", "accounts.invite-misformed");
        }
        invitations.insert(
                ids.next(0),
                accounts.account(account).id().value(),
                address,
                time.instant().plus(INVITED_FOR));
    }

    /** Until when an account waits for somebody; empty when it does not. */
    public Optional<Instant> invitedUntil(AccountId account) {
        return invitations.until(account.value(), time.instant());
    }

    private static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
