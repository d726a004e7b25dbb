package org.courtyard.platform.web.limits;

import java.time.Duration;
import java.util.UUID;
import org.courtyard.platform.limits.Allowances;
import org.courtyard.platform.limits.Networks;
import org.courtyard.platform.problems.TooMuch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often a token may call, and how often a network may try tokens that do not exist. */
@Component
public class TokenLimits {

    private static final int WRONG_TOKENS = 60;

    private final Allowances calls;
    private final Allowances guesses;

    /** @param perMinute calls of one token in a minute; generous, other systems bring their whole traffic through one */
    TokenLimits(Allowances.Maker maker, @Value("${courtyard.limits.calls-per-minute:600000}") int perMinute) {
        this.calls = maker.make(perMinute, Duration.ofMinutes(1));
        this.guesses = maker.make(WRONG_TOKENS, Duration.ofMinutes(10));
    }

    /** @throws TooMuch when the token has used up its calls */
    public void take(UUID account, String secret) {
        refuse(calls.take(account + ":" + secret.hashCode(), 1));
    }

    /** Counts a token that does not exist. */
    public void wrong(String remoteAddress) {
        guesses.take(Networks.of(remoteAddress), 1);
    }

    /** @throws TooMuch when this network tried too many tokens that do not exist */
    public void refuseGuessing(String remoteAddress) {
        refuse(guesses.waitFor(Networks.of(remoteAddress)));
    }

    private static void refuse(Duration wait) {
        if (wait.isPositive()) {
            throw new TooMuch(wait, "problems.too-many-calls", seconds(wait));
        }
    }

    private static int seconds(Duration wait) {
        return (int) Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
