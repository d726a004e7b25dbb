package org.courtyard.platform.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The other side did not take a mail; the message is what it said, or a {@link Fault}. */
final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    /** What can be hoped for. */
    enum Hope {
        /** The same again would be refused again. */
        NONE,
        /** Later, perhaps. */
        LATER,
        /** Nobody is there: what else waits need not be tried now. */
        NOBODY_THERE
    }

    private final Hope hope;
    private final @Nullable Duration asked;

    NotTaken(Hope hope, String said) {
        this(hope, said, null);
    }

    /** @param asked how long the other side asks us to wait, null when it does not */
    NotTaken(Hope hope, String said, @Nullable Duration asked) {
        super(said);
        this.hope = hope;
        this.asked = asked;
    }

    Hope hope() {
        return hope;
    }

    @Nullable
    Duration asked() {
        return asked;
    }
}
