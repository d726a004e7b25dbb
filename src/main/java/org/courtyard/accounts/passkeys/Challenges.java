package org.courtyard.accounts.passkeys;

import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Random words that a device signs: each good for one answer, soon. */
@Component
class Challenges {

    static final Duration VALID = Duration.ofMinutes(10);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final InstantSource time;

    Challenges(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What the answer will be for. */
    enum Purpose {
        SIGN_IN,
        ADD
    }

    /** @param account whose answer it must be; null when only the answer tells */
    Challenge make(Purpose purpose, @Nullable UUID account) {
        var value = new byte[BYTES];
        RANDOM.nextBytes(value);
        var now = time.instant();
        jdbc.sql("delete from accounts.challenge where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into accounts.challenge (value, purpose, account_id, expires_at)
                        values (:value, :purpose, :account, :expires)
                        """)
                .param("value", value)
                .param("purpose", purpose.name())
                .param("account", account)
                .param("expires", now.plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return new DefaultChallenge(value);
    }

    /** Uses it up. False when it was never made for this, is too old, or was used before. */
    boolean use(Challenge challenge, Purpose purpose, @Nullable UUID account) {
        return jdbc.sql("""
                        delete from accounts.challenge
                         where value = :value and purpose = :purpose and expires_at > :now
                           and account_id is not distinct from :account::uuid
                        """)
                        .param("value", challenge.getValue())
                        .param("purpose", purpose.name())
                        .param("account", account)
                        .param("now", time.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
