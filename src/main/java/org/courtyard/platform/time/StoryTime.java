package org.courtyard.platform.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The real time, except while a thread tells a story: then, on that thread, it is the moment that is being told. History
 * that is written through the ordinary doors so gets its own times, while everything else goes on in real time.
 */
public final class StoryTime implements InstantSource {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final InstantSource real;

    public StoryTime(InstantSource real) {
        this.real = real;
    }

    /** Does the work as if it were that moment. */
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(TOLD, moment).run(work);
    }

    /** History is being told on this thread: whoever would tell people about it stays silent. */
    public static boolean telling() {
        return TOLD.isBound();
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : real.instant();
    }
}
