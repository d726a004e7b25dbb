package org.courtyard.platform.time;

import java.time.Clock;
import java.time.InstantSource;

/** The time of this machine, for who wraps it; everybody else gets an {@link InstantSource} injected. */
public final class RealTime {

    private RealTime() {}

    public static InstantSource source() {
        return Clock.systemUTC();
    }
}
