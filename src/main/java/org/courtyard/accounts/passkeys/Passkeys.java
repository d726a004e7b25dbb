package org.courtyard.accounts.passkeys;

import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtyard.accounts.Account;
import org.courtyard.accounts.AccountId;
import org.courtyard.accounts.Accounts;
import org.courtyard.platform.ids.Ids;
import org.courtyard.platform.limits.Allowances;
import org.courtyard.platform.limits.Networks;
import org.courtyard.platform.problems.BadInput;
import org.courtyard.platform.problems.Missing;
import org.courtyard.platform.problems.Refused;
import org.courtyard.platform.problems.TooMuch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signing in with a key that a device holds and its owner unlocks; beside the password, not instead of it. */
@Service
@Transactional(readOnly = true)
public class Passkeys {

    public static final int LABEL_LENGTH = 60;

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int MOST = 20;
    private static final int TRIES = 120;
    private static final int ANSWER_LENGTH = 20_000;

    private final PasskeyStore store;
    private final Challenges challenges;
    private final Ceremony ceremony;
    private final RelyingParty party;
    private final Accounts accounts;
    private final Ids ids;
    private final InstantSource time;
    private final Allowances tries;

    Passkeys(
            PasskeyStore store,
            Challenges challenges,
            Ceremony ceremony,
            RelyingParty party,
            Accounts accounts,
            Ids ids,
            InstantSource time,
            Allowances.Maker maker) {
        this.store = store;
        this.challenges = challenges;
        this.ceremony = ceremony;
        this.party = party;
        this.accounts = accounts;
        this.ids = ids;
        this.time = time;
        this.tries = maker.make(TRIES, Duration.ofMinutes(10));
    }

    /** Why this installation can have none, as a key; empty when it can. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> refused() {
        return party.refused();
    }

    /** The keys of an account, oldest first. */
    public List<Passkey> of(AccountId account) {
        return store.of(account.value());
    }

    /** What to tell a device that shall make a key, as JSON. */
    @Transactional
    public String begin(AccountId id) {
        possible();
        var account = accounts.account(id);
        var known = store.credentialsOf(id.value());
        if (known.size() >= MOST) {
            throw new Refused("accounts.passkeys-most", MOST);
        }
        return ceremony.creation(account, known, challenges.make(Challenges.Purpose.ADD, id.value()));
    }

    /**
     * Keeps the key that a device has made. The challenge is used up even when the answer is wrong.
     *
     * @param label what the owner calls it
     * @param answer what the device said, as JSON
     * @throws BadInput when the answer does not fit what was asked
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void add(AccountId id, String label, String answer) {
        possible();
        new BadInput.Checks()
                .wrongIf(label.isBlank(), "label", "accounts.passkey-label-empty")
                .wrongIf(label.length() > LABEL_LENGTH, "label", "accounts.label-long", LABEL_LENGTH)
                .throwIfAny();
        try {
            var made = ceremony.readNew(bounded(answer));
            var challenge = challenge(made);
            if (!challenges.use(challenge, Challenges.Purpose.ADD, id.value())) {
                throw new BadInput("answer", "accounts.passkey-late");
            }
            var key = ceremony.check(ids.next(0), accounts.account(id), made, challenge);
            if (!store.insert(key, label.strip(), time.instant())) {
                throw new BadInput("answer", "accounts.passkey-known");
            }
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            throw misfit("a new passkey of " + id, wrong);
        }
    }

    /** @throws Refused when it is the only way left to sign in */
    @Transactional
    public void remove(UUID key, AccountId owner) {
        int ways = accounts.waysIn(owner);
        if (!store.delete(key, owner.value())) {
            throw new Missing("accounts.passkey-missing");
        }
        if (ways < 2) {
            throw new Refused("accounts.last-way");
        }
    }

    /**
     * What to tell a device that shall sign somebody in, as JSON.
     *
     * @param remoteAddress where it is asked from, as {@code request.getRemoteAddr()} says it
     */
    @Transactional
    public String ask(String remoteAddress) {
        possible();
        take(remoteAddress);
        return ceremony.request(challenges.make(Challenges.Purpose.SIGN_IN, null));
    }

    /**
     * Whose key answered. The challenge is used up even when the answer is wrong.
     *
     * @throws BadInput when no key of ours signed what was asked
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Account signIn(String answer, String remoteAddress) {
        possible();
        take(remoteAddress);
        try {
            var use = ceremony.readUse(bounded(answer));
            var challenge = challenge(use);
            if (!challenges.use(challenge, Challenges.Purpose.SIGN_IN, null)) {
                throw new BadInput("answer", "accounts.passkey-late");
            }
            var key = store.byCredential(use.getCredentialId())
                    .orElseThrow(() -> new BadInput("answer", "accounts.passkey-unknown"));
            return used(use, key, challenge);
        } catch (MaliciousCounterValueException cloned) {
            LOG.warn("A passkey counts backwards; somebody may have copied it: {}", cloned.getMessage());
            throw new BadInput("answer", "accounts.passkey-copied");
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            throw misfit("a sign-in by passkey", wrong);
        }
    }

    private Account used(AuthenticationData use, StoredKey key, Challenge challenge) {
        var handle = use.getUserHandle();
        if (handle != null
                && !Arrays.equals(handle, Ceremony.handle(key.account().value()))) {
            throw new BadInput("answer", "accounts.passkey-wrong");
        }
        ceremony.check(use, key, challenge);
        var account = accounts.find(key.account())
                .filter(Account::open)
                .orElseThrow(() -> new BadInput("answer", "accounts.passkey-unknown"));
        var data = use.getAuthenticatorData();
        if (data == null || !store.used(key.id(), data.getSignCount(), data.isFlagBS(), time.instant())) {
            throw new BadInput("answer", "accounts.passkey-wrong");
        }
        return account;
    }

    private void possible() {
        party.refused().ifPresent(why -> {
            throw new Refused(why);
        });
    }

    private void take(String remoteAddress) {
        var wait = tries.take(Networks.of(remoteAddress), 1);
        if (wait.isPositive()) {
            throw new TooMuch(wait, "accounts.too-many-tries", Math.max(1, (int) Math.ceil(wait.toSeconds() / 60.0)));
        }
    }

    private static String bounded(String answer) {
        if (answer.isBlank() || answer.length() > ANSWER_LENGTH) {
            throw new IllegalArgumentException("no answer of a device");
        }
        return answer;
    }

    private static Challenge challenge(RegistrationData made) {
        var client = made.getCollectedClientData();
        return client == null ? new DefaultChallenge(new byte[0]) : client.getChallenge();
    }

    private static Challenge challenge(AuthenticationData use) {
        var client = use.getCollectedClientData();
        return client == null ? new DefaultChallenge(new byte[0]) : client.getChallenge();
    }

    private static BadInput misfit(String what, RuntimeException why) {
        LOG.info("Refused {}: {}", what, why.getClass().getSimpleName());
        return new BadInput("answer", "accounts.passkey-wrong");
    }
}
