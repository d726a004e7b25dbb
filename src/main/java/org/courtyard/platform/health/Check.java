package org.courtyard.platform.health;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Something to look at.
 *
 * @param subject what is said to give no answer when the look takes too long
 */
public record Check(String subject, Callable<List<Finding>> look) {

    public static Check of(String subject, Callable<Finding> look) {
        return new Check(subject, () -> List.of(look.call()));
    }

    /** Looks now; what breaks on the way is a finding as well. */
    List<Finding> findings() {
        try {
            return look.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.look(subject, "health.no-answer"));
        } catch (Exception e) {
            return List.of(Finding.broken(subject, "health.failed", e.getClass().getSimpleName()));
        }
    }
}
