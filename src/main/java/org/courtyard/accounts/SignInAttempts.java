package org.courtyard.accounts;

import java.time.Duration;
import org.courtyard.platform.limits.Allowances;
import org.courtyard.platform.limits.Networks;
import org.courtyard.platform.problems.TooMuch;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. A neighbour who types the password right from another network is never locked out: what is
 * counted strictly is the pair of name and network. Guessing at one name from many networks only makes the first wrong
 * try from each new network cost as much as five.
 */
@Component
class SignInAttempts {

    private static final int TRIES = 5;

    private final Allowances pairs;
    private final Allowances networks;
    private final Allowances names;

    SignInAttempts(Allowances.Maker maker) {
        pairs = maker.make(TRIES, Duration.ofMinutes(5));
        networks = maker.make(60, Duration.ofMinutes(10));
        names = maker.make(20, Duration.ofHours(1));
    }

    void take(String name, String remoteAddress) {
        var network = Networks.of(remoteAddress);
        var besieged = names.take(name, 1).isPositive();
        refuse(networks.take(network, 1));
        refuse(pairs.take(pair(name, network), besieged ? TRIES : 1));
    }

    /** Who typed it right has used nothing up. */
    void right(String name, String remoteAddress) {
        var network = Networks.of(remoteAddress);
        names.giveBack(name, 1);
        networks.giveBack(network, 1);
        pairs.fill(pair(name, network));
    }

    private static String pair(String name, String network) {
        return name + '\n' + network;
    }

    private static void refuse(Duration wait) {
        if (wait.isPositive()) {
            throw new TooMuch(wait, "accounts.too-many-tries", Math.max(1, (int) Math.ceil(wait.toSeconds() / 60.0)));
        }
    }
}
