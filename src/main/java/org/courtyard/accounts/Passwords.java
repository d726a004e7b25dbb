package org.courtyard.accounts;

import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.courtyard.platform.problems.TooMuch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id with OWASP's recommended parameters: 19 MiB, two passes, one lane. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    /** Each check takes 19 MiB and a processor: more at once would only starve everything else. */
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final String nobodys = encoder.encode("nobody has this password");

    String hash(String password) {
        return String.valueOf(inTurn(() -> encoder.encode(plain(password))));
    }

    /** Takes as long for a name that does not exist as for one that does. */
    boolean fits(String password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(plain(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** True when the hash was made with weaker parameters than today's. */
    boolean old(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!turns.tryAcquire(3, TimeUnit.SECONDS)) {
                throw new TooMuch(Duration.ofSeconds(5), "accounts.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooMuch(Duration.ofSeconds(5), "accounts.busy");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** A Chinese keyboard may write digits in full width. */
    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
