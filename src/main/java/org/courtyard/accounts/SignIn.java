package org.courtyard.accounts;

import org.courtyard.platform.problems.BadInput;
import org.springframework.stereotype.Component;

/** Compares, slows down guessing, and renews hashes made with weaker parameters. */
@Component
class SignIn {

    private final AccountStore store;
    private final Passwords passwords;
    private final SignInAttempts attempts;

    SignIn(AccountStore store, Passwords passwords, SignInAttempts attempts) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    Account check(String name, String password, String remoteAddress) {
        attempts.take(name, remoteAddress);
        var lock = store.lock(name).filter(found -> found.account().open()).orElse(null);
        var hash = lock == null ? null : lock.hash();
        // longer ones cannot be right, and hashing them would be work for nothing
        var typed = password.length() > PasswordRule.LONGEST ? "" : password;
        if (!passwords.fits(typed, hash) || lock == null || hash == null) {
            throw new BadInput("password", "accounts.sign-in-wrong");
        }
        attempts.right(name, remoteAddress);
        if (passwords.old(hash)) {
            store.changeHash(lock.account().id().value(), passwords.hash(password));
        }
        return lock.account();
    }
}
