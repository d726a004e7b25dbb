package org.courtyard.platform.crypto;

import org.jspecify.annotations.Nullable;

/** The key set cannot be had or does not fit; the message is one sentence that says why and what to do. */
public final class KeyProblem extends RuntimeException {

    public KeyProblem(String message) {
        this(message, null);
    }

    public KeyProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
