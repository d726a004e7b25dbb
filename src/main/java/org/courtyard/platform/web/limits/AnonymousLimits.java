package org.courtyard.platform.web.limits;

import java.time.Duration;
import org.courtyard.platform.limits.Allowances;
import org.courtyard.platform.limits.Networks;
import org.courtyard.platform.problems.TooMuch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much one network may send in without an account. A whole house may share one network. */
@Component
public class AnonymousLimits {

    private final Allowances sent;

    AnonymousLimits(Allowances.Maker maker, @Value("${courtyard.limits.anonymous-per-hour:120}") int perHour) {
        this.sent = maker.make(perHour, Duration.ofHours(1));
    }

    /**
     * Counts one thing sent in.
     *
     * @param remoteAddress as {@code request.getRemoteAddr()} says it
     * @throws TooMuch when the network has used up what it may send
     */
    public void take(String remoteAddress) {
        var wait = sent.take(Networks.of(remoteAddress), 1);
        if (wait.isPositive()) {
            throw new TooMuch(wait, "problems.too-many-sent", (int) Math.max(1, wait.toSeconds()));
        }
    }
}
